using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Frames
{
    public class TextureQueueTests
    {
        [Test]
        public void Texture_made_over_many_frames_is_the_one_made_at_once()
        {
            using var loop = new FrameLoop();
            using var generator = new TextureGenerator(loop.Model);
            var expected = generator.Generate([new TextureSubject("hard", 1)], FrameLoop.Settings);
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());

            var frames = loop.Finish(2, ticket);

            Assert.That(frames, Has.Count.GreaterThan(5));
            Assert.That(ticket.State, Is.EqualTo(TicketState.Completed));
            Assert.That(ticket.Texture!.Sample.ToArray(), Is.EqualTo(expected.Textures[0].Sample.ToArray()));
            Assert.That(ticket.Trace!.BlocksEvaluated(0), Is.EqualTo(expected.Trace.BlocksEvaluated(0)));
            Assert.That(ticket.CompletedSteps, Is.EqualTo(ticket.StepCount));
            Assert.That(ticket.Completion.IsCompletedSuccessfully);
            Assert.That(loop.Model.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void No_frame_takes_longer_than_its_budget_once_times_are_known([Values(1.2, 2, 5)] double budget)
        {
            using var loop = new FrameLoop();
            loop.Finish(budget, loop.Queue.Enqueue(FrameLoop.Request(1)));

            var frames = loop.Finish(budget, loop.Queue.Enqueue(FrameLoop.Request(2)), loop.Queue.Enqueue(FrameLoop.Request(3)));

            Assert.That(frames.Max(frame => frame.UsedMilliseconds), Is.LessThanOrEqualTo(budget + 1e-5));
            Assert.That(frames.Average(frame => frame.UsedMilliseconds), Is.GreaterThan(budget - 1.1), "Frames are filled but for one piece.");
        }

        [Test]
        public void Overrun_is_paid_back_by_the_frames_after_it()
        {
            var slow = false;
            using var loop = new FrameLoop((_, _) => slow ? 5 : 0.5);
            loop.Finish(2, loop.Queue.Enqueue(FrameLoop.Request(1)));
            loop.Queue.Enqueue(FrameLoop.Request(2));
            loop.Frame(2);

            slow = true;
            var overrun = loop.Frame(2);
            slow = false;
            var after = new[] { loop.Frame(2), loop.Frame(2) };

            Assert.That(overrun.UsedMilliseconds, Is.EqualTo(5).Within(1e-5));
            Assert.That(after[0].Pieces, Is.Zero);
            Assert.That(after[0].State, Is.EqualTo(FrameState.BudgetSpent));
            Assert.That(after.Sum(frame => frame.UsedMilliseconds) + overrun.UsedMilliseconds, Is.LessThanOrEqualTo(6 + 1e-5));
        }

        [Test]
        public void Piece_longer_than_a_frame_runs_on_the_worker_at_the_average_of_the_budget()
        {
            using var loop = new FrameLoop((part, _) => part == "chunk" ? 10 : 0.1);
            var main = Environment.CurrentManagedThreadId;
            var chunksOnMain = 0;
            loop.Model.BeforeChunk = () => chunksOnMain += Environment.CurrentManagedThreadId == main ? 1 : 0;
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());

            var frames = loop.Finish(2, ticket);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Completed));
            Assert.That(chunksOnMain, Is.EqualTo(2).Or.EqualTo(3), "Only the first one of each kind, while nothing was known.");
            Assert.That(frames.Max(frame => frame.OversizeMilliseconds), Is.EqualTo(10).Within(1e-6));
            Assert.That(frames.Any(frame => frame.State == FrameState.SavingUp));
            Assert.That(frames.Sum(frame => frame.UsedMilliseconds), Is.LessThanOrEqualTo((2 * frames.Count) + 10));
        }

        [Test]
        public void Worker_makes_the_same_texture_and_keeps_to_the_average_of_the_budget()
        {
            using var loop = new FrameLoop(options: new TextureQueueOptions { Execution = FrameExecution.Worker });
            using var inFrame = new FrameLoop();
            var expected = inFrame.Queue.Enqueue(FrameLoop.Request());
            inFrame.Finish(2, expected);
            var main = Environment.CurrentManagedThreadId;
            var ranOnMain = false;
            loop.Model.BeforeChunk = () => ranOnMain |= Environment.CurrentManagedThreadId == main;
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());

            var frames = loop.Finish(2, ticket);

            Assert.That(ranOnMain, Is.False);
            Assert.That(ticket.Texture!.Sample.ToArray(), Is.EqualTo(expected.Texture!.Sample.ToArray()));
            Assert.That(frames.Sum(frame => frame.UsedMilliseconds), Is.LessThanOrEqualTo((2 * frames.Count) + 2));
        }

        [Test]
        public void Empty_queue_is_idle()
        {
            using var loop = new FrameLoop();

            var report = loop.Frame(2);

            Assert.That(report.State, Is.EqualTo(FrameState.Idle));
            Assert.That(report.Pieces, Is.Zero);
        }

        [Test]
        public void Model_failure_fails_its_texture_alone()
        {
            using var loop = new FrameLoop();
            var runs = 0;
            loop.Model.BeforeChunk = () => _ = ++runs == 3 ? throw new InvalidOperationException("device removed") : 0;
            var first = loop.Queue.Enqueue(FrameLoop.Request(1));
            var second = loop.Queue.Enqueue(FrameLoop.Request(2));

            loop.Finish(2, first, second);

            Assert.That(first.State, Is.EqualTo(TicketState.Failed));
            Assert.That(first.Error, Is.TypeOf<GenerationFailedException>().With.InnerException.Message.EqualTo("device removed"));
            Assert.That(first.Completion.IsFaulted);
            Assert.That(second.State, Is.EqualTo(TicketState.Completed));
            Assert.That(loop.Model.LivingWorkspaces, Is.Zero);
            Assert.That(loop.Queue.Count, Is.Zero);
        }

        [Test]
        public void Disposing_cancels_what_is_unfinished_and_frees_its_buffers()
        {
            var loop = new FrameLoop();
            var begun = loop.Queue.Enqueue(FrameLoop.Request(1));
            var waiting = loop.Queue.Enqueue(FrameLoop.Request(2));
            loop.Frame(2);
            loop.Frame(2);

            loop.Dispose();

            Assert.That(begun.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(waiting.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(waiting.Completion.IsCanceled);
            Assert.That(loop.Model.LivingWorkspaces, Is.Zero);
            Assert.That(() => loop.Frame(2), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(() => loop.Queue.Enqueue(FrameLoop.Request()), Throws.TypeOf<ObjectDisposedException>());
        }

        [TestCase(0)]
        [TestCase(-1)]
        [TestCase(61_000)]
        public void Impossible_budget_is_refused(double milliseconds)
        {
            using var loop = new FrameLoop();

            Assert.That(
                () => loop.Queue.Advance(TimeSpan.FromMilliseconds(milliseconds)),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("budget"));
        }

        [Test]
        public void Impossible_request_is_refused_before_any_work()
        {
            using var loop = new FrameLoop();

            Assert.That(() => loop.Queue.Enqueue(FrameLoop.Request(material: "velvet")), Throws.TypeOf<InvalidSettingException>());
            Assert.That(
                () => loop.Queue.Enqueue(FrameLoop.Request() with { Deadline = TimeSpan.Zero }),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("Deadline"));
            Assert.That(
                () => loop.Queue.Enqueue(FrameLoop.Request() with { Priority = (RequestPriority)9 }),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("Priority"));
            Assert.That(loop.Queue.Count, Is.Zero);
        }

        [Test]
        public void Impossible_options_are_refused()
        {
            Assert.Multiple(() =>
            {
                Refuses(new TextureQueueOptions { MaximumBegun = 0 }, nameof(TextureQueueOptions.MaximumBegun));
                Refuses(new TextureQueueOptions { MaximumBatch = 65 }, nameof(TextureQueueOptions.MaximumBatch));
                Refuses(new TextureQueueOptions { EstimateQuantile = 0.4 }, nameof(TextureQueueOptions.EstimateQuantile));
                Refuses(new TextureQueueOptions { EstimateQuantile = double.NaN }, nameof(TextureQueueOptions.EstimateQuantile));
                Refuses(new TextureQueueOptions { PriorityAging = TimeSpan.Zero }, nameof(TextureQueueOptions.PriorityAging));
                Refuses(new TextureQueueOptions { Execution = (FrameExecution)7 }, nameof(TextureQueueOptions.Execution));
            });
        }

        private static void Refuses(TextureQueueOptions options, string setting) => Assert.That(
            () => new FrameLoop(options: options), Throws.TypeOf<InvalidSettingException>().With.Property(nameof(InvalidSettingException.Setting)).EqualTo(setting));
    }
}
