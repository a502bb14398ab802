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
        private readonly WorkRate _rate = new WorkRate();
        private readonly BatchChoice _batches;
        private readonly JobFailures _failures;
        private readonly WorkAccount _account;
        private readonly DriverTurn _turn = new DriverTurn();
        private readonly object _ending = new object();
        private FrameWorker? _worker;
        private double _frameBudget;
        private double _oversize;
        private volatile bool _isDisposed;

        public FrameDriver(TextureQueueOptions options, IFrameClock clock, CostModel costs)
        {
            _options = options;
            _clock = clock;
            _account = new WorkAccount(costs);
            Schedule = new JobSchedule(new JobOrder(options.PriorityAging), options.MaximumBegun);
            _failures = new JobFailures(Schedule, costs);
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
        public CostModel Costs => _account.Costs;

        /// <summary>Whether somebody waits for the piece of work that is running.</summary>
        public bool IsAwaited => _turn.IsWanted;

        /// <summary>Does a frame's work, or lets the worker do it.</summary>
        /// <param name="budget">Milliseconds.</param>
        public FrameReport Advance(double budget)
        {
            ThrowIfDisposed();
            var start = _clock.Milliseconds;
            _rate.Note(start, budget);
            Volatile.Write(ref _frameBudget, budget);
            _account.Ledger.Deposit(budget, Math.Max(budget, Volatile.Read(ref _oversize)));
            if (_options.Execution == FrameExecution.Worker)
            {
                return AdvanceWorker(budget);
            }

            if (!_turn.TryEnter())
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

        /// <summary>Waits for the piece of work that is running, and begins no other.</summary>
        /// <exception cref="InvalidOperationException">It is called from that piece of work.</exception>
        public void Enter() => _turn.Enter();

        /// <summary>Lets work go on.</summary>
        public void Exit() => _turn.Exit();

        /// <summary>Takes a job from any thread; where the queue is disposed meanwhile, its tickets end as cancelled.</summary>
        public void Add(GenerationJob job)
        {
            Schedule.Add(job);

            // Whoever disposes the queue says so first and looks for jobs then: one of both sees the other.
            Thread.MemoryBarrier();
            if (_isDisposed)
            {
                Clear();
            }
        }

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
            _turn.ThrowIfMine();
            FrameWorker? worker;
            lock (_ending)
            {
                _isDisposed = true;
                worker = _worker;
                _worker = null;
            }

            worker?.Dispose();
            Clear();
        }

        private void Clear()
        {
            Enter();
            try
            {
                Schedule.Clear();
            }
            finally
            {
                Exit();
            }
        }

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
                if (_failures.IsDeviceLost)
                {
                    Wake();
                    return FrameState.WorkerBusy;
                }

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
                if (needed > Math.Min(left, _account.Ledger.Milliseconds) + Rounding)
                {
                    return FrameState.BudgetSpent;
                }

                Run(job, piece, now);
            }
        }

        private FrameState SaveUp(double estimate)
        {
            Volatile.Write(ref _oversize, estimate);
            if (_account.Ledger.Milliseconds + Rounding < estimate)
            {
                return FrameState.SavingUp;
            }

            Wake();
            return FrameState.WorkerBusy;
        }

        private void RunOnWorker()
        {
            // Frames that come in close succession would keep a worker out that only tries.
            _turn.Enter();
            try
            {
                do
                {
                    if (_failures.IsDeviceLost)
                    {
                        _failures.FallBack();
                    }
                }
                while (!_isDisposed && !_turn.IsWanted && Choose(_clock.Milliseconds) is { } job && RunIfAffordable(job));
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
            if (needed > _account.Ledger.Milliseconds + Rounding)
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
                    _failures.Fail(job, error);
                }
            }

            return null;
        }

        private void Run(GenerationJob job, in PieceKey piece, double start)
        {
            var hasRun = false;
            try
            {
                job.RunNext();
                hasRun = true;
            }
            catch (Exception error)
            {
                _failures.Fail(job, error);
            }

            if (job.IsDone)
            {
                Schedule.Remove(job);
            }

            _account.Enter(piece, _clock.Milliseconds - start, hasRun);
        }

        private void Wake()
        {
            lock (_ending)
            {
                if (!_isDisposed)
                {
                    (_worker ??= new FrameWorker(RunOnWorker)).Wake();
                }
            }
        }

        private FrameReport Report(FrameState state, double budget)
        {
            var (used, pieces) = _account.Take();
            return new FrameReport(state, budget, used, pieces, Volatile.Read(ref _oversize));
        }
    }
}
