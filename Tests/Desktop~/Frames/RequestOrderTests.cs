using System;
using System.Collections.Generic;
using NUnit.Framework;
using SpeCa.Runtime.Frames;

namespace SpeCa.Tests.Frames
{
    /// <summary>Which of several requests is worked on.</summary>
    public class RequestOrderTests
    {
        [Test]
        public void Equal_requests_are_finished_in_the_order_of_asking()
        {
            using var loop = new FrameLoop();
            TextureTicket[] tickets = [loop.Queue.Enqueue(FrameLoop.Request(1)), loop.Queue.Enqueue(FrameLoop.Request(2)), loop.Queue.Enqueue(FrameLoop.Request(3))];

            Assert.That(OrderOfEnds(loop, tickets), Is.EqualTo(new[] { 0, 1, 2 }));
        }

        [Test]
        public void Higher_priority_overtakes_one_that_has_begun()
        {
            using var loop = new FrameLoop();
            var begun = loop.Queue.Enqueue(FrameLoop.Request(1));
            loop.Frame(2);
            loop.Frame(2);
            var urgent = loop.Queue.Enqueue(FrameLoop.Request(2) with { Priority = RequestPriority.Urgent });

            Assert.That(OrderOfEnds(loop, begun, urgent), Is.EqualTo(new[] { 1, 0 }));
        }

        [Test]
        public void Priority_can_be_changed_at_any_time()
        {
            using var loop = new FrameLoop();
            TextureTicket[] tickets = [loop.Queue.Enqueue(FrameLoop.Request(1)), loop.Queue.Enqueue(FrameLoop.Request(2))];
            loop.Frame(2);

            tickets[1].Priority = RequestPriority.High;

            Assert.That(OrderOfEnds(loop, tickets), Is.EqualTo(new[] { 1, 0 }));
        }

        [Test]
        public void Nearest_deadline_comes_first_among_equal_priorities()
        {
            using var loop = new FrameLoop();
            TextureTicket[] tickets =
            [
                loop.Queue.Enqueue(FrameLoop.Request(1)),
                loop.Queue.Enqueue(FrameLoop.Request(2) with { Deadline = TimeSpan.FromSeconds(9) }),
                loop.Queue.Enqueue(FrameLoop.Request(3) with { Deadline = TimeSpan.FromSeconds(5) }),
            ];

            Assert.That(OrderOfEnds(loop, tickets), Is.EqualTo(new[] { 2, 1, 0 }));
        }

        [Test]
        public void Lowest_priority_is_finished_although_urgent_ones_keep_coming()
        {
            using var loop = new FrameLoop(options: new TextureQueueOptions { PriorityAging = TimeSpan.FromSeconds(1) });
            var low = loop.Queue.Enqueue(FrameLoop.Request(1) with { Priority = RequestPriority.Low });
            var urgent = new List<TextureTicket>();

            for (var frame = 0; !low.IsFinished; frame++)
            {
                Assert.That(frame, Is.LessThan(10_000), "It starves.");
                if (loop.Queue.Count < 3)
                {
                    urgent.Add(loop.Queue.Enqueue(FrameLoop.Request((ulong)frame) with { Priority = RequestPriority.Urgent }));
                }

                loop.Frame(2);
            }

            Assert.That(urgent, Has.Count.GreaterThan(3));
        }

        [Test]
        public void No_more_batches_are_begun_than_allowed()
        {
            using var loop = new FrameLoop(options: new TextureQueueOptions { MaximumBegun = 2 });
            var tickets = new List<TextureTicket>();
            for (var priority = RequestPriority.Low; priority <= RequestPriority.Urgent; priority++)
            {
                tickets.Add(loop.Queue.Enqueue(FrameLoop.Request() with { Priority = priority }));
                loop.Frame(2);
                loop.Frame(2);
                Assert.That(loop.Model.LivingWorkspaces, Is.LessThanOrEqualTo(2));
            }

            loop.Finish(2, tickets.ToArray());
        }

        [Test]
        public void Paused_request_rests_and_others_go_on()
        {
            using var loop = new FrameLoop();
            TextureTicket[] tickets = [loop.Queue.Enqueue(FrameLoop.Request(1)), loop.Queue.Enqueue(FrameLoop.Request(2))];
            loop.Frame(3);
            tickets[0].Pause();
            var steps = tickets[0].CompletedSteps;

            loop.Finish(2, tickets[1]);

            Assert.That(tickets[0].CompletedSteps, Is.EqualTo(steps));
            Assert.That(loop.Frame(2).State, Is.EqualTo(FrameState.Idle));
            tickets[0].Resume();
            loop.Finish(2, tickets[0]);
            Assert.That(tickets[0].State, Is.EqualTo(TicketState.Completed));
        }

        [Test]
        public void Cancelled_request_ends_and_frees_its_buffers([Values] bool hasBegun)
        {
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(FrameLoop.Request(1));
            for (var frame = 0; hasBegun && frame < 3; frame++)
            {
                loop.Frame(2);
            }

            Assert.That(loop.Model.LivingWorkspaces, Is.EqualTo(hasBegun ? 1 : 0));
            ticket.Cancel();
            loop.Frame(2);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(ticket.Completion.IsCanceled);
            Assert.That(ticket.Texture, Is.Null);
            Assert.That(loop.Model.LivingWorkspaces, Is.Zero);
            Assert.That(loop.Queue.Count, Is.Zero);
        }

        private static int[] OrderOfEnds(FrameLoop loop, params TextureTicket[] tickets)
        {
            var order = new List<int>();
            while (order.Count < tickets.Length)
            {
                loop.Frame(2);
                for (var index = 0; index < tickets.Length; index++)
                {
                    if (tickets[index].IsFinished && !order.Contains(index))
                    {
                        order.Add(index);
                    }
                }
            }

            return order.ToArray();
        }
    }
}
