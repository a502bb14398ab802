using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Frames;

namespace SpeCa.Tests.Faults
{
    /// <summary>A queue whose model, policy or memory fails: the request ends with a typed error, and others go on.</summary>
    public class QueueFaultTests
    {
        [Test]
        public void Any_part_may_fail_at_any_time_and_every_request_ends([Values("condition", "embedding", "chunk", "verify", "head")] string part)
        {
            for (var failing = 1; failing <= 12; failing += 3)
            {
                var runs = 0;
                using var loop = new FrameLoop((running, _) => running == part && ++runs == failing ? throw new IOException("removed") : 0.1);
                var tickets = Ask(loop, 3);

                loop.Finish(2, tickets);

                Assert.That(tickets.Count(ticket => ticket.State == TicketState.Failed), Is.EqualTo(runs >= failing ? 1 : 0));
                Assert.That(tickets.Select(ticket => ticket.Error).OfType<Exception>(), Is.All.TypeOf<GenerationFailedException>());
                AssertClean(loop);
            }
        }

        [Test]
        public void Memory_that_runs_out_fails_the_request_with_an_error_that_says_so()
        {
            using var loop = new FrameLoop((part, _) => part == "head" ? throw new InsufficientMemoryException() : 0.1);
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());

            loop.Finish(2, ticket);

            var error = (GenerationFailedException)ticket.Error!;
            Assert.That(error.InnerException, Is.InstanceOf<OutOfMemoryException>());
            Assert.That(error.Message, Does.Contain("smaller size"));
            Assert.That(error.StepCount, Is.EqualTo(12));
            AssertClean(loop);
        }

        [Test]
        public void Policy_that_throws_fails_its_own_request_alone()
        {
            using var loop = new FrameLoop();
            var bad = loop.Queue.Enqueue(FrameLoop.Request(1) with { Settings = FrameLoop.Settings with { Policy = new FaultyPolicy(throwsInPlan: true) } });
            var good = loop.Queue.Enqueue(FrameLoop.Request(2));

            loop.Finish(2, bad, good);

            Assert.That(bad.Error, Is.TypeOf<GenerationFailedException>());
            Assert.That(good.State, Is.EqualTo(TicketState.Completed));
            AssertClean(loop);
        }

        [Test]
        public void Settings_that_cannot_be_compared_lose_no_ticket()
        {
            var costs = Costs();
            using var loop = new FrameLoop((part, rows) => 0.1 + (rows * 0.01), new TextureQueueOptions { Costs = costs });
            var settings = FrameLoop.Settings with { Policy = new FaultyPolicy(throwsInEquals: true) };
            var tickets = Enumerable.Range(1, 4)
                .Select(seed => loop.Queue.Enqueue(FrameLoop.Request((ulong)seed) with { Settings = settings }))
                .ToArray();

            loop.Finish(4, tickets);

            Assert.That(tickets.Select(ticket => ticket.IsFinished), Is.All.True);
            AssertClean(loop);
        }

        [Test]
        public void Cancelling_policy_fails_its_request_and_cancels_nothing()
        {
            using var loop = new FrameLoop((part, _) => part == "verify" ? throw new OperationCanceledException() : 0.1);
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());

            loop.Finish(2, ticket);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Failed));
            Assert.That(ticket.Error, Is.TypeOf<GenerationFailedException>());
        }

        [Test]
        public void Queue_disposed_from_what_it_runs_says_so_and_lives([Values] FrameExecution execution)
        {
            using var loop = new FrameLoop(options: new TextureQueueOptions { Execution = execution });
            Exception? refused = null;
            loop.Model.BeforeChunk = () => refused ??= Assert.Catch(loop.Queue.Dispose);
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());

            loop.Finish(2, ticket);

            Assert.That(refused, Is.TypeOf<InvalidOperationException>());
            Assert.That(ticket.State, Is.EqualTo(TicketState.Completed));
        }

        [Test]
        public void Taking_something_out_waits_for_one_piece_of_work_alone()
        {
            using var loop = new FrameLoop(
                (_, rows) => 0.1 + (rows * 0.01), new TextureQueueOptions { Execution = FrameExecution.Worker, Costs = Costs() });
            using var isInPiece = new ManualResetEventSlim();
            using var mayGoOn = new ManualResetEventSlim();
            var chunks = 0;
            loop.Model.BeforeChunk = () =>
            {
                chunks++;
                isInPiece.Set();
                mayGoOn.Wait();
            };
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());
            loop.Queue.Advance(TimeSpan.FromMinutes(1));
            isInPiece.Wait();

            var suspending = Task.Factory.StartNew(
                () => loop.Queue.Suspend(ticket), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            SpinWait.SpinUntil(() => loop.Queue.IsAwaited);
            mayGoOn.Set();
            suspending.Wait();

            Assert.That(chunks, Is.EqualTo(1), "The worker had budget for all of them.");
            Assert.That(ticket.State, Is.EqualTo(TicketState.Suspended));
        }

        private static TextureTicket[] Ask(FrameLoop loop, int count) =>
            Enumerable.Range(1, count).Select(seed => loop.Queue.Enqueue(FrameLoop.Request((ulong)seed))).ToArray();

        private static CostProfile Costs()
        {
            using var measuring = new FrameLoop((_, rows) => 0.1 + (rows * 0.01));
            return new CostCalibration { Batches = [1, 2, 4] }.Measure(measuring.Model, measuring.Clock, default);
        }

        private static void AssertClean(FrameLoop loop)
        {
            Assert.That(loop.Model.LivingWorkspaces, Is.Zero);
            Assert.That(loop.Queue.Count, Is.Zero);
        }
    }
}
