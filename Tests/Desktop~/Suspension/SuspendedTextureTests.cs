using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Suspension;
using SpeCa.Tests.Frames;

namespace SpeCa.Tests.Suspension
{
    /// <summary>Textures that are taken out of a queue and gone on with elsewhere.</summary>
    public class SuspendedTextureTests
    {
        [Test]
        public void Texture_suspended_after_any_piece_of_work_becomes_the_same_one()
        {
            var request = FrameLoop.Request();
            using var whole = new FrameLoop();
            var expected = whole.Queue.Enqueue(request);
            whole.Finish(2, expected);
            Assert.That(expected.Trace!.Count(0, StepOutcome.Accepted), Is.Positive);
            Assert.That(expected.Trace.Count(0, StepOutcome.Rejected), Is.Positive);

            for (var pieces = 0; ; pieces++)
            {
                using var before = new FrameLoop((_, _) => 1);
                var ticket = before.Queue.Enqueue(request);
                for (var piece = 0; piece < pieces; piece++)
                {
                    before.Frame(1);
                }

                if (ticket.IsFinished)
                {
                    Assert.That(pieces, Is.GreaterThan(50));
                    return;
                }

                using var after = new FrameLoop();
                var resumed = after.Queue.Resume(ThroughFile(before.Queue.Suspend(ticket)), request);
                after.Finish(2, resumed);

                Assert.That(ticket.State, Is.EqualTo(TicketState.Suspended));
                Assert.That(before.Model.LivingWorkspaces, Is.Zero);
                Assert.That(resumed.Texture!.Sample.ToArray(), Is.EqualTo(expected.Texture!.Sample.ToArray()), $"after {pieces} pieces");
                Assert.That(Outcomes(resumed.Trace!), Is.EqualTo(Outcomes(expected.Trace)), $"after {pieces} pieces");
            }
        }

        [Test]
        public void Second_order_scheduler_resumes_with_its_memory()
        {
            var request = FrameLoop.Request() with
            {
                Settings = FrameLoop.Settings with { Scheduler = SpeCa.Runtime.Diffusion.SchedulerKind.DpmSolverPlusPlus2M },
            };

            var (expected, resumed) = WholeAndResumed(request);

            Assert.That(resumed.Texture!.Sample.ToArray(), Is.EqualTo(expected.Texture!.Sample.ToArray()));
        }

        [Test]
        public void Texture_of_two_materials_resumes_with_both()
        {
            var request = FrameLoop.Request() with { Settings = FrameLoop.Settings with { Transition = new("easy", new SpotMask()) } };

            var (expected, resumed) = WholeAndResumed(request);

            Assert.That(resumed.Texture!.Sample.ToArray(), Is.EqualTo(expected.Texture!.Sample.ToArray()));
            Assert.That(Outcomes(resumed.Trace!), Is.EqualTo(Outcomes(expected.Trace!)));
        }

        [Test]
        public void Texture_that_was_suspended_knows_how_far_it_is()
        {
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());
            RunTo(loop, ticket, 4);
            var steps = ticket.CompletedSteps;

            var suspended = ThroughFile(loop.Queue.Suspend(ticket));

            Assert.That(suspended.CompletedSteps, Is.EqualTo(steps));
            Assert.That(suspended.Preset, Is.Empty);
        }

        [Test]
        public void State_of_another_request_is_refused()
        {
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());
            RunTo(loop, ticket, 4);
            var suspended = loop.Queue.Suspend(ticket);

            Assert.Multiple(() =>
            {
                Refuses(FrameLoop.Request(seed: 2));
                Refuses(FrameLoop.Request(material: "easy"));
                Refuses(FrameLoop.Request(variation: new SeedVariation(2, 0.5f)));
                Refuses(FrameLoop.Request() with { Settings = FrameLoop.Settings with { Transition = new("easy", new SpotMask()) } });
                Refuses(FrameLoop.Request() with { Settings = FrameLoop.Settings with { Steps = 13 } });
                Refuses(FrameLoop.Request() with { Settings = FrameLoop.Settings with { GuidanceScale = 3 } });
                Refuses(FrameLoop.Request() with { Settings = FrameLoop.Settings with { Policy = AlwaysFullPolicy.Instance } });
                Refuses(FrameLoop.Request() with { Settings = FrameLoop.Settings with { Policy = ((SpeCaPolicy)FrameLoop.Settings.Policy) with { WarmUpSteps = 3 } } });
                Refuses(FrameLoop.Request() with { Settings = FrameLoop.Settings with { Source = new SourceTexture(new float[6], 3, 2, 0.5f) } });
            });

            void Refuses(TextureRequest request) =>
                Assert.That(() => loop.Queue.Resume(suspended, request), Throws.TypeOf<SuspendedStateException>().With.Message.Contains("another"));
        }

        [Test]
        public void Damage_anywhere_in_the_file_is_found()
        {
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());
            RunTo(loop, ticket, 4);
            var file = Written(loop.Queue.Suspend(ticket));

            for (var place = 0; place < file.Length; place++)
            {
                var damaged = (byte[])file.Clone();
                damaged[place] ^= 0x10;
                Assert.That(() => Read(damaged), Throws.TypeOf<SuspendedStateException>(), $"byte {place}");
            }

            Assert.That(() => Read(file[..^1]), Throws.TypeOf<SuspendedStateException>());
            Assert.That(() => Read([]), Throws.TypeOf<SuspendedStateException>());
        }

        [Test]
        public void Finished_texture_cannot_be_suspended()
        {
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(FrameLoop.Request());
            loop.Finish(2, ticket);

            Assert.That(() => loop.Queue.Suspend(ticket), Throws.InvalidOperationException.With.Message.Contains("Completed"));
        }

        private static SuspendedTexture ThroughFile(SuspendedTexture suspended) => Read(Written(suspended));

        private static byte[] Written(SuspendedTexture suspended)
        {
            using var stream = new MemoryStream();
            suspended.WriteTo(stream);
            return stream.ToArray();
        }

        private static SuspendedTexture Read(byte[] file)
        {
            using var stream = new MemoryStream(file);
            return SuspendedTexture.ReadFrom(stream);
        }

        private static (StepOutcome, float, int)[] Outcomes(GenerationTrace trace) => Enumerable.Range(0, trace.StepCount)
            .Select(step => (trace[step, 0].Outcome, trace[step, 0].Error, trace[step, 0].Blocks))
            .ToArray();

        // The texture of a request that was never broken off, and of one that was suspended after five steps.
        private static (TextureTicket Expected, TextureTicket Resumed) WholeAndResumed(TextureRequest request)
        {
            using var whole = new FrameLoop();
            var expected = whole.Queue.Enqueue(request);
            whole.Finish(2, expected);
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(request);
            RunTo(loop, ticket, 5);

            var resumed = loop.Queue.Resume(loop.Queue.Suspend(ticket), request);
            loop.Finish(2, resumed);
            return (expected, resumed);
        }

        private static void RunTo(FrameLoop loop, TextureTicket ticket, int step)
        {
            while (ticket.CompletedSteps < step)
            {
                loop.Frame(2);
            }
        }
    }
}
