using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Frames;

namespace SpeCa.Tests.Faults
{
    /// <summary>Many threads that ask, cancel, pause, suspend and dispose at random: every ticket ends, whatever the order.</summary>
    public class QueueConcurrencyTests
    {
        private const int Threads = 4;
        private const int RequestsPerThread = 40;

        [Test]
        public void Every_ticket_ends_and_every_buffer_is_freed([Values] FrameExecution execution, [Range(1, 4)] int seed)
        {
            var loop = new FrameLoop((_, _) => 0.01, new TextureQueueOptions { Execution = execution });
            var tickets = new ConcurrentBag<TextureTicket>();
            using var frames = new CancellationTokenSource();
            var frameThread = Start(() =>
            {
                while (!frames.IsCancellationRequested)
                {
                    loop.Queue.Advance(TimeSpan.FromMilliseconds(1));
                }
            });
            var users = Enumerable.Range(0, Threads).Select(user => Start(() => Use(loop, new Random((seed * 100) + user), tickets))).ToArray();

            Task.WaitAll(users);
            frames.Cancel();
            frameThread.Wait();
            loop.Dispose();

            Assert.That(tickets, Has.Count.GreaterThanOrEqualTo(Threads * RequestsPerThread));
            Assert.That(tickets.Select(ticket => ticket.IsFinished), Is.All.True);
            Assert.That(tickets.Select(ticket => ticket.Completion.IsCompleted), Is.All.True);
            Assert.That(tickets.Select(ticket => ticket.State), Has.None.EqualTo(TicketState.Failed));
            Assert.That(tickets.Where(ticket => ticket.State == TicketState.Completed).Select(ticket => ticket.Texture), Is.All.Not.Null);
            Assert.That(loop.Model.LivingWorkspaces, Is.Zero);
            Assert.That(loop.Queue.Count, Is.Zero);
        }

        [Test]
        public void Queue_disposed_while_all_ask_leaves_no_ticket_behind([Values] FrameExecution execution, [Range(1, 8)] int seed)
        {
            var loop = new FrameLoop((_, _) => 0.01, new TextureQueueOptions { Execution = execution });
            var tickets = new ConcurrentBag<TextureTicket>();
            using var start = new Barrier(Threads + 2);
            var users = Enumerable.Range(0, Threads).Select(user => Start(() =>
            {
                start.SignalAndWait();
                UntilDisposed(() => tickets.Add(loop.Queue.Enqueue(FrameLoop.Request((ulong)user))), times: 2000);
            })).ToList();
            users.Add(Start(() =>
            {
                start.SignalAndWait();
                UntilDisposed(() => loop.Queue.Advance(TimeSpan.FromMilliseconds(1)), times: int.MaxValue);
            }));

            start.SignalAndWait();
            Thread.SpinWait(new Random(seed).Next(100_000));
            Task.WaitAll(Start(loop.Dispose), Start(loop.Dispose));
            Task.WaitAll(users.ToArray());

            Assert.That(tickets.Select(ticket => ticket.IsFinished), Is.All.True);
            Assert.That(loop.Model.LivingWorkspaces, Is.Zero);
            Assert.That(loop.Queue.Count, Is.Zero);
        }

        [Test]
        public void Ticket_cancelled_while_its_batch_waits_stays_cancelled()
        {
            using var measuring = new FrameLoop((_, rows) => 1 + (rows * 0.01));
            var costs = new CostCalibration { Batches = [1, 2] }.Measure(measuring.Model, measuring.Clock, default);
            using var loop = new FrameLoop((_, rows) => 1 + (rows * 0.01), new TextureQueueOptions { Costs = costs });
            var tickets = new[] { loop.Queue.Enqueue(FrameLoop.Request(1)), loop.Queue.Enqueue(FrameLoop.Request(2)) };

            // The batch is formed, and its first piece does not fit into the frame.
            loop.Queue.Advance(TimeSpan.FromMilliseconds(0.01));
            tickets[1].Cancel();
            loop.Finish(4, tickets);

            Assert.That(tickets[0].Trace!.SampleCount, Is.EqualTo(2), "They share a batch.");
            Assert.That(tickets[0].State, Is.EqualTo(TicketState.Completed));
            Assert.That(tickets[1].State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(tickets[1].Texture, Is.Null);
        }

        private static void Use(FrameLoop loop, Random random, ConcurrentBag<TextureTicket> all)
        {
            var mine = new List<TextureTicket>();
            for (var request = 0; request < RequestsPerThread; request++)
            {
                var ticket = loop.Queue.Enqueue(FrameLoop.Request((ulong)random.Next(4)) with { Priority = (RequestPriority)random.Next(4) });
                mine.Add(ticket);
                all.Add(ticket);
                var other = mine[random.Next(mine.Count)];
                switch (random.Next(6))
                {
                    case 0:
                        other.Cancel();
                        break;
                    case 1:
                        other.Pause();
                        other.Resume();
                        break;
                    case 2:
                        other.Priority = (RequestPriority)random.Next(4);
                        break;
                    case 3:
                        SuspendAndResume(loop, other, all);
                        break;
                    case 4:
                        loop.Queue.GetCosts();
                        break;
                }
            }
        }

        private static void SuspendAndResume(FrameLoop loop, TextureTicket ticket, ConcurrentBag<TextureTicket> all)
        {
            try
            {
                all.Add(loop.Queue.Resume(loop.Queue.Suspend(ticket), ticket.Request));
            }
            catch (InvalidOperationException)
            {
                Assert.That(ticket.IsFinished, "Only what is finished cannot be suspended.");
            }
        }

        private static void UntilDisposed(Action act, int times)
        {
            try
            {
                for (var time = 0; time < times; time++)
                {
                    act();
                }
            }
            catch (ObjectDisposedException)
            {
                // What the other thread is there for.
            }
        }

        private static Task Start(Action act) =>
            Task.Factory.StartNew(act, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
