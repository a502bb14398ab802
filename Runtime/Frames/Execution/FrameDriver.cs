using System;
using System.Threading;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// Runs pieces of work while they fit into the budget: on the thread of the frames, or on a worker that lives on the
    /// same budget. Never on both at once.
    /// </summary>
    internal sealed class FrameDriver : IDisposable
    {
        // Budgets and times are kept in whole nanoseconds.
        private const double Rounding = 1e-6;

        private readonly IFrameClock _clock;
        private readonly TextureQueueOptions _options;
        private readonly BudgetLedger _ledger = new BudgetLedger();
        private readonly WorkRate _rate = new WorkRate();
        private readonly BatchChoice _batches;
        private readonly WorkTally _tally = new WorkTally();
        private FrameWorker? _worker;
        private int _isDriven;
        private double _frameBudget;
        private double _oversize;
        private volatile bool _isDisposed;

        public FrameDriver(TextureQueueOptions options, IFrameClock clock, CostModel costs)
        {
            _options = options;
            _clock = clock;
            Costs = costs;
            Schedule = new JobSchedule(new JobOrder(options.PriorityAging), options.MaximumBegun);
            _batches = new BatchChoice(costs, options.MaximumBatch);

            // A thread of its own is not to begin in the middle of a frame, if it is known to be needed.
            if (options.Execution == FrameExecution.Worker)
            {
                _worker = new FrameWorker(RunOnWorker);
            }
        }

        /// <summary>The jobs.</summary>
        public JobSchedule Schedule { get; }

        /// <summary>The times of pieces.</summary>
        public CostModel Costs { get; }

        /// <summary>Does a frame's work, or lets the worker do it.</summary>
        /// <param name="budget">Milliseconds.</param>
        public FrameReport Advance(double budget)
        {
            ThrowIfDisposed();
            var start = _clock.Milliseconds;
            _rate.Note(start, budget);
            Volatile.Write(ref _frameBudget, budget);
            _ledger.Deposit(budget, Math.Max(budget, Volatile.Read(ref _oversize)));
            if (_options.Execution == FrameExecution.Worker)
            {
                return AdvanceWorker(budget);
            }

            if (!TryEnter())
            {
                return Report(FrameState.WorkerBusy, budget);
            }

            try
            {
                return Report(RunInFrame(start, budget), budget);
            }
            finally
            {
                Exit();
            }
        }

        /// <summary>Waits until nothing is running, and keeps it so.</summary>
        public void Enter()
        {
            var wait = default(SpinWait);
            while (!TryEnter())
            {
                wait.SpinOnce();
            }
        }

        /// <summary>Lets work go on.</summary>
        public void Exit() => Volatile.Write(ref _isDriven, 0);

        /// <exception cref="ObjectDisposedException">The queue is disposed.</exception>
        public void ThrowIfDisposed()
        {
            if (_isDisposed)
            {
                throw new ObjectDisposedException(nameof(TextureQueue));
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            _worker?.Dispose();
            Enter();
            Schedule.Clear();
            Exit();
        }

        private bool TryEnter() => Interlocked.CompareExchange(ref _isDriven, 1, 0) == 0;

        private FrameReport AdvanceWorker(double budget)
        {
            if (Schedule.Count == 0)
            {
                return Report(FrameState.Idle, budget);
            }

            Wake();
            return Report(Volatile.Read(ref _oversize) > 0 ? FrameState.SavingUp : FrameState.WorkerBusy, budget);
        }

        private FrameState RunInFrame(double start, double budget)
        {
            for (var pieces = 0; ; pieces++)
            {
                var now = _clock.Milliseconds;
                if (!(Choose(now) is { } job))
                {
                    return FrameState.Idle;
                }

                var piece = job.Next;
                var estimate = Costs.Estimate(piece);
                if (estimate > budget + Rounding)
                {
                    return SaveUp(estimate);
                }

                Volatile.Write(ref _oversize, 0);

                // What is not known yet gets a frame of its own; after an overrun even that waits until it is paid back.
                var needed = double.IsNaN(estimate) ? budget : estimate;
                var left = pieces == 0 ? budget : budget - (now - start);
                if (needed > Math.Min(left, _ledger.Milliseconds) + Rounding)
                {
                    return FrameState.BudgetSpent;
                }

                Run(job, piece, now);
            }
        }

        private FrameState SaveUp(double estimate)
        {
            Volatile.Write(ref _oversize, estimate);
            if (_ledger.Milliseconds + Rounding < estimate)
            {
                return FrameState.SavingUp;
            }

            Wake();
            return FrameState.WorkerBusy;
        }

        private void RunOnWorker()
        {
            if (!TryEnter())
            {
                return;
            }

            try
            {
                while (!_isDisposed && Choose(_clock.Milliseconds) is { } job && RunIfAffordable(job))
                {
                }
            }
            finally
            {
                Exit();
            }
        }

        private bool RunIfAffordable(GenerationJob job)
        {
            var piece = job.Next;
            var estimate = Costs.Estimate(piece);
            var budget = Volatile.Read(ref _frameBudget);
            var isOversize = estimate > budget + Rounding;
            Volatile.Write(ref _oversize, isOversize ? estimate : 0);
            if (_options.Execution == FrameExecution.CallingThread && !isOversize)
            {
                return false;
            }

            var needed = double.IsNaN(estimate) ? budget : estimate;
            if (needed > _ledger.Milliseconds + Rounding)
            {
                return false;
            }

            Run(job, piece, _clock.Milliseconds);
            return true;
        }

        private GenerationJob? Choose(double now)
        {
            while (Schedule.Next(now) is { } job)
            {
                try
                {
                    _batches.Form(job, Schedule);
                    job.Steer(Costs, (job.Tickets[0].DeadlineMilliseconds - now) * _rate.Share);
                    return job;
                }
                catch (Exception error)
                {
                    Fail(job, error);
                }
            }

            return null;
        }

        private void Run(GenerationJob job, in PieceKey piece, double start)
        {
            try
            {
                job.RunNext();
            }
            catch (Exception error)
            {
                Fail(job, error);
            }

            var milliseconds = Math.Max(0, _clock.Milliseconds - start);
            Costs.Record(piece, milliseconds);
            _ledger.Spend(milliseconds);
            _tally.Add(milliseconds);
            if (job.IsDone)
            {
                Schedule.Remove(job);
            }
        }

        // In a batch nobody knows whose fault it was: all begin anew, alone, and only that one fails again.
        private void Fail(GenerationJob job, Exception error)
        {
            Schedule.Remove(job);
            foreach (var ticket in job.Tickets)
            {
                if (job.Tickets.Count == 1)
                {
                    ticket.Fail(error);
                }
                else if (!ticket.IsFinished)
                {
                    Schedule.Add(job.Alone(ticket));
                }
            }
        }

        private void Wake() => (_worker ??= new FrameWorker(RunOnWorker)).Wake();

        private FrameReport Report(FrameState state, double budget)
        {
            var (used, pieces) = _tally.Take();
            return new FrameReport(state, budget, used, pieces, Volatile.Read(ref _oversize));
        }
    }
}
