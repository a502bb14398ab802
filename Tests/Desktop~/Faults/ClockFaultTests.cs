using System;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Frames;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Faults
{
    /// <summary>A queue whose clock goes back, leaps or fails.</summary>
    public class ClockFaultTests
    {
        private static readonly TimeSpan _budget = TimeSpan.FromMilliseconds(2);

        private readonly FaultyClock _clock = new();
        private AnalyticBlockModel _model = null!;

        [SetUp]
        public void MakeModel()
        {
            _clock.Throws = false;
            _model = new AnalyticBlockModel((timestep, _) => timestep) { OnRun = (_, _) => _clock.Add(0.1) };
        }

        [TearDown]
        public void DisposeModel() => _model.Dispose();

        [TestCase(-3.6e6, Description = "an hour back")]
        [TestCase(-1.0)]
        [TestCase(3.6e6, Description = "an hour ahead: the machine slept")]
        [TestCase(double.NaN)]
        [TestCase(double.PositiveInfinity)]
        [TestCase(double.NegativeInfinity)]
        public void Texture_is_finished_in_hardly_more_frames_when_the_clock_leaps(double leap)
        {
            var usual = FramesFor(leap: 0);

            Assert.That(FramesFor(leap), Is.LessThanOrEqualTo(usual + 5));
        }

        [TestCase(-3.6e6)]
        [TestCase(double.NaN)]
        public void Deadline_is_not_missed_because_the_clock_went_back(double leap)
        {
            using var queue = new TextureQueue(_model, new TextureQueueOptions { Clock = _clock });
            var first = queue.Enqueue(FrameLoop.Request(1));
            queue.Advance(_budget);
            _clock.Add(leap);

            var late = queue.Enqueue(FrameLoop.Request(2) with { Deadline = TimeSpan.FromSeconds(1) });
            Finish(queue, late);

            Assert.That(late.State, Is.EqualTo(TicketState.Completed));
            Assert.That(first.IsFinished, Is.False, "The one with a deadline comes first.");
        }

        [Test]
        public void Clock_that_throws_is_told_to_who_calls_and_the_queue_goes_on_with_it([Values] FrameExecution execution)
        {
            using var queue = new TextureQueue(_model, new TextureQueueOptions { Clock = _clock, Execution = execution });
            var ticket = queue.Enqueue(FrameLoop.Request());
            queue.Advance(_budget);

            _clock.Throws = true;
            Assert.That(() => queue.Advance(_budget), Throws.InvalidOperationException.With.Message.Contains("clock"));
            _clock.Throws = false;
            Finish(queue, ticket);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Completed));
        }

        [Test]
        public void Clock_that_throws_in_the_middle_of_a_piece_loses_no_texture([Values] FrameExecution execution)
        {
            using var queue = new TextureQueue(_model, new TextureQueueOptions { Clock = _clock, Execution = execution });
            using var generator = new TextureGenerator(_model);
            var expected = generator.Generate([new TextureSubject("hard", 1)], FrameLoop.Settings).Textures[0];
            var pieces = 0;
            _model.OnRun = (_, _) =>
            {
                _clock.Add(0.1);
                _clock.Throws = ++pieces % 4 == 0;
            };

            var ticket = queue.Enqueue(FrameLoop.Request());
            for (var frame = 0; !ticket.IsFinished; frame++)
            {
                Assert.That(frame, Is.LessThan(1_000_000), "The texture is never finished.");
                try
                {
                    queue.Advance(_budget);
                }
                catch (InvalidOperationException)
                {
                    _clock.Throws = false;
                }

                _clock.Add(16);
            }

            Assert.That(ticket.Texture!.Sample.ToArray(), Is.EqualTo(expected.Sample.ToArray()));
        }

        private int FramesFor(double leap)
        {
            var pieces = 0;
            var clock = new FaultyClock();
            using var model = new AnalyticBlockModel((timestep, _) => timestep)
            {
                OnRun = (_, _) =>
                {
                    clock.Add(0.1);
                    if (++pieces == 40)
                    {
                        clock.Add(leap);
                    }
                },
            };
            using var queue = new TextureQueue(model, new TextureQueueOptions { Clock = clock });
            var tickets = new[] { queue.Enqueue(FrameLoop.Request(1)), queue.Enqueue(FrameLoop.Request(2)) };
            var frames = 0;
            while (!tickets[0].IsFinished || !tickets[1].IsFinished)
            {
                Assert.That(frames++, Is.LessThan(10_000), "The textures are never finished.");
                queue.Advance(_budget);
                clock.Add(14);
            }

            return frames;
        }

        private void Finish(TextureQueue queue, TextureTicket ticket)
        {
            for (var frame = 0; !ticket.IsFinished; frame++)
            {
                Assert.That(frame, Is.LessThan(1_000_000), "The texture is never finished.");
                queue.Advance(_budget);
                _clock.Add(14);
            }
        }
    }
}
