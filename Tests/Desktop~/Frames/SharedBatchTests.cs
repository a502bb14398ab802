using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Frames
{
    /// <summary>Several textures computed together.</summary>
    public class SharedBatchTests
    {
        // A chunk costs hardly more for eight rows than for two.
        private static readonly Func<string, int, double> _cheapRows = (part, rows) => part == "chunk" ? 1 + (0.05 * rows) : 0.1;

        // Every row costs the same.
        private static readonly Func<string, int, double> _dearRows = (part, rows) => 0.2 * rows;

        [Test]
        public void Textures_share_a_batch_where_that_was_measured_to_be_faster()
        {
            using var loop = Calibrated(_cheapRows);
            var tickets = Ask(loop, 4);

            loop.Finish(4, tickets);

            Assert.That(tickets.Select(ticket => ticket.Trace).Distinct().Count(), Is.EqualTo(1));
            Assert.That(tickets.Select(ticket => ticket.Sample), Is.EquivalentTo(new[] { 0, 1, 2, 3 }));
            Assert.That(tickets[0].Trace!.SampleCount, Is.EqualTo(4));
        }

        [Test]
        public void Textures_of_a_shared_batch_are_those_made_alone()
        {
            using var loop = Calibrated(_cheapRows);
            var tickets = Ask(loop, 4);
            loop.Finish(4, tickets);
            using var generator = new TextureGenerator(loop.Model);

            foreach (var ticket in tickets)
            {
                var alone = generator.Generate([ticket.Request.Subject], FrameLoop.Settings).Textures[0];
                Assert.That(ticket.Texture!.Sample.ToArray(), Is.EqualTo(alone.Sample.ToArray()));
            }
        }

        [Test]
        public void Textures_stay_alone_where_sharing_is_no_faster()
        {
            using var loop = Calibrated(_dearRows);
            var tickets = Ask(loop, 4);

            loop.Finish(4, tickets);

            Assert.That(tickets.Select(ticket => ticket.Trace!.SampleCount), Is.All.EqualTo(1));
        }

        [Test]
        public void Only_textures_of_equal_settings_and_priority_share()
        {
            using var loop = Calibrated(_cheapRows);
            var tickets = new[]
            {
                loop.Queue.Enqueue(FrameLoop.Request(1)),
                loop.Queue.Enqueue(FrameLoop.Request(2) with { Settings = FrameLoop.Settings with { Steps = 13 } }),
                loop.Queue.Enqueue(FrameLoop.Request(3) with { Priority = RequestPriority.Low }),
                loop.Queue.Enqueue(FrameLoop.Request(4)),
            };

            loop.Finish(4, tickets);

            Assert.That(tickets.Select(ticket => ticket.Trace!.SampleCount), Is.EqualTo(new[] { 2, 1, 1, 2 }));
        }

        [Test]
        public void Those_that_have_waited_longest_share_first()
        {
            using var loop = Calibrated(_cheapRows, mostTextures: 2);
            var tickets = Ask(loop, 4);

            loop.Finish(4, tickets);

            Assert.That(tickets[1].Trace, Is.SameAs(tickets[0].Trace));
            Assert.That(tickets[3].Trace, Is.SameAs(tickets[2].Trace));
            Assert.That(tickets[2].Trace, Is.Not.SameAs(tickets[0].Trace));
        }

        [Test]
        public void Failure_in_a_batch_is_found_out_one_by_one()
        {
            using var loop = Calibrated(_cheapRows);
            var batchFails = true;
            loop.Model.BeforeChunk = () =>
            {
                if (batchFails)
                {
                    batchFails = false;
                    throw new InvalidOperationException("out of memory");
                }
            };
            var tickets = Ask(loop, 2);

            loop.Finish(4, tickets);

            Assert.That(tickets.Select(ticket => ticket.State), Is.All.EqualTo(TicketState.Completed));
            Assert.That(tickets.Select(ticket => ticket.Trace!.SampleCount), Is.All.EqualTo(1));
        }

        [Test]
        public void Texture_that_is_cancelled_leaves_its_batch_to_the_others()
        {
            using var loop = Calibrated(_cheapRows);
            var tickets = Ask(loop, 2);
            while (tickets[0].CompletedSteps < 3)
            {
                loop.Frame(4);
            }

            tickets[0].Cancel();
            loop.Finish(4, tickets);

            Assert.That(tickets[0].State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(tickets[0].Texture, Is.Null);
            Assert.That(tickets[1].State, Is.EqualTo(TicketState.Completed));
        }

        private static TextureTicket[] Ask(FrameLoop loop, int count) =>
            Enumerable.Range(1, count).Select(seed => loop.Queue.Enqueue(FrameLoop.Request((ulong)seed))).ToArray();

        private static FrameLoop Calibrated(Func<string, int, double> cost, int mostTextures = 4)
        {
            using var measuring = new FrameLoop(cost);
            var calibration = new CostCalibration { Batches = [1, 2, 4] };
            var costs = calibration.Measure(measuring.Model, measuring.Clock, default);
            return new FrameLoop(cost, new TextureQueueOptions { Costs = costs, MaximumBatch = mostTextures });
        }
    }
}
