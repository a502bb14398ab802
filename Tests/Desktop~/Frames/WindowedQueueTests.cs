using System;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Tests.Speculation.Windows;

namespace SpeCa.Tests.Frames
{
    /// <summary>Large textures, window by window within frames.</summary>
    [NonParallelizable]
    public class WindowedQueueTests
    {
        private static readonly TimeSpan _budget = TimeSpan.FromMilliseconds(0.1);

        private static readonly GenerationSettings _settings = new()
        {
            Steps = 20,
            Width = 64,
            Height = 40,
            Windows = new WindowedDenoising { Side = 24, Overlap = 8 },
            Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.05f, 1), WarmUpSteps = 2 },
        };

        private PointwiseBlockModel _model = null!;
        private TextureQueue _queue = null!;

        [SetUp]
        public void Make()
        {
            _model = new PointwiseBlockModel();
            _queue = new TextureQueue(_model, new TextureQueueOptions { Clock = new TickingClock(), MaximumBatch = 4 });
        }

        [TearDown]
        public void Dispose()
        {
            _queue.Dispose();
            _model.Dispose();
        }

        [Test]
        public void Texture_of_a_queue_is_that_of_a_generator()
        {
            var (first, second) = (Enqueue(1), Enqueue(2));

            Finish(first, second);

            using var generator = new TextureGenerator(_model);
            foreach (var ticket in new[] { first, second })
            {
                var expected = generator.Generate([ticket.Request.Subject], _settings).Textures[0];
                Assert.That(ticket.Texture!.Sample.ToArray(), Is.EqualTo(expected.Sample.ToArray()));
            }
        }

        [Test]
        public void Suspended_texture_is_resumed_within_a_step()
        {
            var whole = Enqueue(1);
            Finish(whole);
            var ticket = Enqueue(1);
            RunTo(ticket, 7);
            for (var frame = 0; frame < 2; frame++)
            {
                _queue.Advance(_budget);
            }

            Assert.That(ticket.State, Is.EqualTo(TicketState.Running));
            var suspended = _queue.Suspend(ticket);
            var resumed = _queue.Resume(suspended, ticket.Request);
            Finish(resumed);

            Assert.That(resumed.Texture!.Sample.ToArray(), Is.EqualTo(whole.Texture!.Sample.ToArray()));
        }

        [Test]
        public void Frames_in_which_no_texture_begins_or_ends_allocate_nothing()
        {
            Finish(Enqueue(1));
            var ticket = Enqueue(2);
            RunTo(ticket, 5);

            var before = GC.GetAllocatedBytesForCurrentThread();
            RunTo(ticket, 15);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.That(allocated, Is.Zero);
        }

        private TextureTicket Enqueue(ulong seed) => _queue.Enqueue(new TextureRequest(new TextureSubject("dim", seed)) { Settings = _settings });

        private void Finish(params TextureTicket[] tickets)
        {
            foreach (var ticket in tickets)
            {
                while (!ticket.IsFinished)
                {
                    _queue.Advance(_budget);
                }

                Assert.That(ticket.Error, Is.Null);
            }
        }

        private void RunTo(TextureTicket ticket, int step)
        {
            while (ticket.CompletedSteps < step)
            {
                _queue.Advance(_budget);
            }
        }
    }
}
