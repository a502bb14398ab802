using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Tests.Frames
{
    /// <summary>
    /// Textures with detail in a queue, on a clock of its own: chunks of the trunk take 1 ms, parts of the detail stage as given,
    /// and all other parts 0.1 ms.
    /// </summary>
    public class DetailQueueTests
    {
        private static readonly DetailDescription _detail = new()
        {
            Factor = 2,
            NoiseChannels = 1,
            Parts = Enumerable.Range(0, 3).Select(part => new PartDescription { File = $"detail_{part}.onnx", Sha256 = $"{part}" }).ToArray(),
        };

        [Test]
        public void Texture_is_the_generators()
        {
            using var loop = Loop();
            using var generator = new TextureGenerator(loop.Model);
            var request = Request(1);

            var ticket = loop.Queue.Enqueue(request);
            loop.Finish(4, ticket);

            var expected = generator.Generate([request.Subject], request.Settings).Textures[0];
            Assert.That((ticket.Texture!.Width, ticket.Texture.Height), Is.EqualTo((6, 4)));
            Assert.That(ticket.Texture.Sample.ToArray(), Is.EqualTo(expected.Sample.ToArray()));
        }

        [Test]
        public void Textures_that_share_a_batch_are_what_they_would_be_alone()
        {
            using var loop = Loop(new TextureQueueOptions { MaximumBatch = 2 });
            using var other = Loop();
            var alone = new[] { other.Queue.Enqueue(Request(1)), other.Queue.Enqueue(Request(2)) };
            other.Finish(4, alone);
            loop.Finish(4, loop.Queue.Enqueue(Request(9)));

            var together = new[] { loop.Queue.Enqueue(Request(1)), loop.Queue.Enqueue(Request(2)) };
            loop.Finish(4, together);

            for (var index = 0; index < 2; index++)
            {
                Assert.That(together[index].Texture!.Sample.ToArray(), Is.EqualTo(alone[index].Texture!.Sample.ToArray()));
            }
        }

        [Test]
        public void Every_part_is_a_piece_of_its_own_with_a_time_of_its_own()
        {
            using var loop = Loop();

            loop.Finish(4, loop.Queue.Enqueue(Request(1)));

            var pieces = loop.Queue.GetCosts().Pieces.Where(piece => piece.Kind == PieceKind.Detail).ToArray();
            Assert.That(pieces.Select(piece => (piece.Chunk, piece.Rows, piece.Milliseconds.Count)), Is.EquivalentTo(new[] { (0, 1, 1), (1, 1, 1), (2, 1, 1) }));
            Assert.That(pieces.Select(piece => piece.Milliseconds[0]), Has.All.EqualTo(3).Within(1e-9));
            Assert.That(loop.Model.Runs.TakeLast(4).Select(run => run.Part), Is.EqualTo(new[] { "head", "detail", "detail", "detail" }));
        }

        [Test]
        public void No_frame_goes_over_its_budget_for_the_stage_once_its_times_are_known()
        {
            using var loop = Loop();
            loop.Finish(4, loop.Queue.Enqueue(Request(1)));

            var reports = loop.Finish(4, loop.Queue.Enqueue(Request(2)));

            Assert.That(reports.Select(report => report.UsedMilliseconds), Has.All.LessThanOrEqualTo(4 + 1e-6));
        }

        [Test]
        public void Costs_are_measured_with_the_stage_before_the_first_frame()
        {
            using var loop = Loop();

            var costs = CostCalibration.Default.Measure(loop.Model, loop.Clock, default);

            Assert.That(costs.Pieces.Where(piece => piece.Kind == PieceKind.Detail).Select(piece => piece.Chunk), Is.EquivalentTo(new[] { 0, 1, 2 }));
            Assert.That(costs.Pieces.Count(piece => piece.Kind == PieceKind.Noise), Is.EqualTo(1));
        }

        [Test]
        public void Requests_without_detail_run_nothing_of_the_stage_and_share_no_batch_with_those_that_have_it()
        {
            using var loop = Loop(new TextureQueueOptions { MaximumBatch = 2 });
            loop.Finish(4, loop.Queue.Enqueue(Request(9)));
            loop.Model.Runs.Clear();
            var plain = Request(1) with { Settings = Request(1).Settings with { Detail = false } };

            var tickets = new[] { loop.Queue.Enqueue(plain), loop.Queue.Enqueue(Request(1)) };
            loop.Finish(4, tickets);

            Assert.That(tickets.Select(ticket => ticket.Texture!.Width), Is.EqualTo(new[] { 3, 6 }));
            Assert.That(loop.Model.Runs.Count(run => run.Part == "detail"), Is.EqualTo(3));
            Assert.That(tickets[1].Sample, Is.Zero);
        }

        [Test]
        public void Preview_is_the_samples()
        {
            using var loop = Loop();

            var ticket = loop.Queue.Enqueue(Request(1) with { PreviewEvery = 3 });
            loop.Finish(4, ticket);

            Assert.That((ticket.Preview!.Width, ticket.Preview.Height), Is.EqualTo((3, 2)));
            Assert.That(ticket.Preview.CompletedSteps, Is.EqualTo(9));
        }

        [Test]
        public void Texture_suspended_within_the_stage_becomes_the_same_one()
        {
            using var loop = Loop();
            var whole = loop.Queue.Enqueue(Request(1));
            loop.Finish(4, whole);
            var broken = loop.Queue.Enqueue(Request(1));
            loop.Model.Runs.Clear();
            while (loop.Model.Runs.All(run => run.Part != "detail"))
            {
                loop.Frame(4);
            }

            var suspended = loop.Queue.Suspend(broken);
            var resumed = loop.Queue.Resume(suspended, Request(1));
            loop.Finish(4, resumed);

            Assert.That(broken.State, Is.EqualTo(TicketState.Suspended));
            Assert.That(resumed.Texture!.Sample.ToArray(), Is.EqualTo(whole.Texture!.Sample.ToArray()));
        }

        [Test]
        public void Suspended_texture_keeps_to_whether_detail_was_asked_for()
        {
            using var loop = Loop();
            var ticket = loop.Queue.Enqueue(Request(1));
            loop.Frame(4);
            var suspended = loop.Queue.Suspend(ticket);
            var plain = Request(1) with { Settings = Request(1).Settings with { Detail = false } };

            Assert.That(() => loop.Queue.Resume(suspended, plain), Throws.TypeOf<SuspendedStateException>());
        }

        [Test]
        public void Key_of_a_texture_with_detail_is_another()
        {
            using var loop = Loop();
            var request = Request(1);

            var detailed = TextureKey.Of(loop.Model, request.Subject, request.Settings);
            var plain = TextureKey.Of(loop.Model, request.Subject, request.Settings with { Detail = false });

            Assert.That(detailed, Is.Not.EqualTo(plain));
        }

        // A full run takes 50 x 2.4 = 120 ms, with the margin 132 ms. A budget of 2 ms of 14 gives 157 ms of work in 1.1 s.
        [TestCase(3, false)]
        [TestCase(14, true)]
        public void Deadline_counts_the_stage(double milliseconds, bool isGivenUp)
        {
            QualityPreset[] presets =
            [
                new() { Name = "exact", Steps = 50 },
                new()
                {
                    Name = "fast",
                    Steps = 50,
                    Tau0 = 0.05f,
                    Measured = new PresetMeasurement { BlockSpeedup = 4, WallSpeedup = 4, PsnrP5Db = 30 },
                },
            ];
            using var loop = Loop(new TextureQueueOptions { Ladder = new QualityLadder(presets) }, milliseconds);
            loop.Finish(15, loop.Queue.Enqueue(Request(1)));
            for (var frame = 0; frame < 500; frame++)
            {
                loop.Frame(2);
            }

            var ticket = loop.Queue.Enqueue(Request(1) with { Preset = presets[0], Deadline = TimeSpan.FromSeconds(1.1) });
            loop.Finish(2, ticket);

            Assert.That(ticket.Trace!.Concessions.Any(concession => concession.Step == 0), Is.EqualTo(isGivenUp));
        }

        private static FrameLoop Loop(TextureQueueOptions? options = null, double detail = 3) => new(
            (part, rows) => part switch { "chunk" => 0.5 * rows, "detail" => detail, _ => 0.1 }, options, _detail);

        private static TextureRequest Request(ulong seed)
        {
            var request = FrameLoop.Request(seed);
            return request with { Settings = request.Settings with { Detail = true } };
        }
    }
}
