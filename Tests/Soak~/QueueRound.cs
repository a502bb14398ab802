using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Faults;

namespace SpeCa.Soak
{
    /// <summary>A queue that two threads ask while a third plays its frames.</summary>
    internal sealed class QueueRound(BlockModel model, RoundFaults faults, TextureLedger ledger, int seed)
    {
        private const int Users = 2;
        private const int RequestsPerUser = 40;

        private readonly FaultyClock _clock = new();
        private readonly ConcurrentQueue<(RequestKey Key, TextureTicket Ticket)> _asked = new();

        /// <summary>Plays the round to its end.</summary>
        public void Run()
        {
            var random = new Random(seed);
            var options = new TextureQueueOptions
            {
                Execution = (FrameExecution)random.Next(2),
                MaximumBegun = 1 + random.Next(4),
                Clock = _clock,
            };
            using var queue = new TextureQueue(model, options);
            using var ending = new CancellationTokenSource();
            var frames = Threads.Start(() => PlayFrames(queue, new Random(seed + 1), ending.Token));
            Task.WaitAll(Enumerable.Range(0, Users).Select(user => Threads.Start(() => Ask(queue, new Random(seed + 2 + user)))).ToArray());
            if (faults.LeavesEarly)
            {
                model.Dispose();
                ledger.Count("models disposed while they were used");
            }

            WaitForEnds();

            // What a ticket's end leaves in the queue goes with the piece of work, or the frame, after it.
            var isEmpty = SpinWait.SpinUntil(() => queue.Count == 0, TimeSpan.FromMinutes(1));
            ending.Cancel();
            frames.Wait();
            foreach (var (key, ticket) in _asked)
            {
                Enter(key, ticket);
            }

            if (!isEmpty)
            {
                ledger.Violate("requests left in a queue whose tickets have all ended");
            }
        }

        private void PlayFrames(TextureQueue queue, Random random, CancellationToken ending)
        {
            while (!ending.IsCancellationRequested)
            {
                if (queue.Advance(TimeSpan.FromMilliseconds(2)).State == FrameState.WorkerBusy)
                {
                    Thread.Yield();
                }

                _clock.Add(faults.ClockLeaps && random.Next(200) == 0 ? random.Next(-100_000, 100_000) : 0.5);
            }
        }

        private void Ask(TextureQueue queue, Random random)
        {
            for (var request = 0; request < RequestsPerUser; request++)
            {
                var key = RequestKey.Random(random);
                var settings = key.Settings;
                if (random.Next(30) == 0)
                {
                    settings = settings with { Policy = new FaultyPolicy(throwsInPlan: true) };
                }

                var asked = new TextureRequest(key.SubjectOf(model.Manifest))
                {
                    Settings = settings,
                    Priority = (RequestPriority)random.Next(4),
                    PreviewEvery = random.Next(4) == 0 ? 2 : 0,
                };
                var ticket = queue.Enqueue(asked);
                _asked.Enqueue((key, ticket));
                Disturb(queue, random);
            }
        }

        private void Disturb(TextureQueue queue, Random random)
        {
            var (key, ticket) = _asked.ElementAt(random.Next(_asked.Count));
            switch (random.Next(10))
            {
                case 0:
                    ticket.Cancel();
                    break;
                case 1:
                    ticket.Pause();
                    Thread.Yield();
                    ticket.Resume();
                    break;
                case 2:
                    SuspendAndResume(queue, key, ticket);
                    break;
            }
        }

        private void SuspendAndResume(TextureQueue queue, RequestKey key, TextureTicket ticket)
        {
            try
            {
                _asked.Enqueue((key, queue.Resume(queue.Suspend(ticket), ticket.Request)));
                ledger.Count("textures suspended and resumed");
            }
            catch (InvalidOperationException) when (ticket.IsFinished)
            {
                // It was finished in the meantime.
            }
            catch (Exception error) when (IsOfALostModel(error))
            {
                ledger.Count("suspensions that failed with the device");
            }
        }

        private void WaitForEnds()
        {
            foreach (var (_, ticket) in _asked)
            {
                if (Task.WaitAny([ticket.Completion], TimeSpan.FromMinutes(5)) < 0)
                {
                    ledger.Violate("a ticket that had not ended after five minutes");
                    return;
                }
            }
        }

        private void Enter(in RequestKey key, TextureTicket ticket)
        {
            switch (ticket.State)
            {
                case TicketState.Completed:
                    ledger.Enter(key, ticket.Texture!.Sample);
                    ledger.Count("requests that went on on another provider", ticket.Trace!.Fallbacks);
                    break;
                case TicketState.Failed when ticket.Error is SpeCaException || (faults.LeavesEarly && ticket.Error is ObjectDisposedException):
                    ledger.Count($"failed with {ticket.Error!.GetType().Name}");
                    break;
                case TicketState.Failed:
                    ledger.Violate($"failed with {ticket.Error!.GetType().Name}: {ticket.Error.Message}");
                    break;
                case TicketState.Cancelled:
                    ledger.Count("cancelled");
                    break;
                case TicketState.Suspended:
                    break;
                default:
                    ledger.Violate($"{ticket.State} at the end");
                    break;
            }
        }

        // To save a state, a device's memory is read.
        private bool IsOfALostModel(Exception error) => error is SpeCaException || (faults.LeavesEarly && error is ObjectDisposedException);
    }
}
