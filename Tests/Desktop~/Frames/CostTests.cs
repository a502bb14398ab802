using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Frames;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Frames
{
    /// <summary>What is known about the times of pieces.</summary>
    public class CostTests
    {
        private static readonly PieceKey _chunk = new(PieceKind.TrunkChunk, 0, 2, 8, 8);

        [Test]
        public void Estimate_covers_the_share_of_the_latest_times_that_was_asked_for()
        {
            var costs = new CostModel(0.9);
            costs.Fill(_chunk, Enumerable.Range(1, 11).Select(time => (double)time).ToArray());

            Assert.That(costs.Estimate(_chunk), Is.EqualTo(10).Within(1e-12));
            Assert.That(costs.Mean(_chunk), Is.EqualTo(6).Within(1e-12));
        }

        [Test]
        public void Old_times_are_forgotten()
        {
            var costs = new CostModel(1);
            costs.Fill(_chunk, [100]);
            for (var time = 0; time < CostWindow.Capacity; time++)
            {
                costs.Record(_chunk, 1 + (time % 3));
            }

            Assert.That(costs.Estimate(_chunk), Is.EqualTo(3));
            Assert.That(costs.Mean(_chunk), Is.EqualTo(2).Within(0.02));
            Assert.That(costs[_chunk].Sorted.ToArray(), Is.Ordered);
        }

        [Test]
        public void First_time_stands_only_until_there_is_a_second()
        {
            var costs = new CostModel(1);

            costs.Record(_chunk, 80);
            Assert.That(costs.Estimate(_chunk), Is.EqualTo(80));
            costs.Record(_chunk, 2);
            Assert.That(costs.Estimate(_chunk), Is.EqualTo(2));
        }

        [Test]
        public void Unseen_number_of_rows_is_judged_by_the_nearest_one_that_was_seen()
        {
            var costs = new CostModel(1);
            costs.Fill(_chunk, [2]);
            costs.Fill(_chunk.WithRows(8), [5]);

            Assert.That(costs.Estimate(_chunk.WithRows(4)), Is.EqualTo(5), "No more than for more rows.");
            Assert.That(costs.Estimate(_chunk.WithRows(16)), Is.EqualTo(10), "Twice as much for twice the rows.");
        }

        [Test]
        public void Unseen_piece_has_no_estimate()
        {
            var costs = new CostModel(1);
            costs.Fill(_chunk, [2]);

            Assert.That(costs.Estimate(new PieceKey(PieceKind.TrunkChunk, 1, 2, 8, 8)), Is.NaN);
            Assert.That(costs.Estimate(new PieceKey(PieceKind.TrunkChunk, 0, 2, 16, 8)), Is.NaN);
        }

        [Test]
        public void Calibration_measures_every_kind_of_piece_and_survives_the_disk()
        {
            using var folder = new TemporaryFolder();
            using var loop = new FrameLoop((part, rows) => rows);
            var path = Path.Combine(folder.Path, "costs.json");
            var measured = new CostCalibration { Batches = [1, 3] }.Measure(loop.Model, loop.Clock, default);

            measured.Save(path);
            var read = CostProfile.Load(path);

            Assert.That(read.Pieces.Select(piece => piece.Kind).Distinct(), Is.SupersetOf(new[]
            {
                PieceKind.Prepare, PieceKind.Begin, PieceKind.Verify, PieceKind.Embed,
                PieceKind.TrunkChunk, PieceKind.LastBlock, PieceKind.Finish, PieceKind.Collect,
            }));
            Assert.That(read.Pieces.Where(piece => piece.Kind == PieceKind.TrunkChunk).Select(piece => (piece.Chunk, piece.Rows, piece.Milliseconds[0])),
                Is.EquivalentTo(new[] { (0, 2, 2d), (1, 2, 2d), (0, 6, 6d), (1, 6, 6d) }).Using<(int, int, double)>(
                    (one, other) => one.Item1 == other.Item1 && one.Item2 == other.Item2 && Math.Abs(one.Item3 - other.Item3) < 1e-9));
            Assert.That(read.Describes(loop.Model));
            Assert.That(read.Pieces.Count, Is.EqualTo(measured.Pieces.Count));
        }

        [Test]
        public void Stored_times_are_used_again_and_damaged_ones_are_measured_anew()
        {
            using var folder = new TemporaryFolder();
            using var loop = new FrameLoop();
            var path = Path.Combine(folder.Path, "costs.json");
            CostProfile.LoadOrMeasure(path, loop.Model, CostCalibration.Default);
            loop.Model.Runs.Clear();

            CostProfile.LoadOrMeasure(path, loop.Model, CostCalibration.Default);
            Assert.That(loop.Model.Runs, Is.Empty);
            File.WriteAllText(path, "{");
            CostProfile.LoadOrMeasure(path, loop.Model, CostCalibration.Default);
            Assert.That(loop.Model.Runs, Is.Not.Empty);
            Assert.That(CostProfile.Load(path).Describes(loop.Model));
        }

        [TestCase("null")]
        [TestCase("{\"pieces\":[{\"kind\":\"verify\",\"rows\":0,\"height\":1,\"width\":1,\"milliseconds\":[1]}]}")]
        [TestCase("{\"pieces\":[{\"kind\":\"verify\",\"rows\":1,\"height\":1,\"width\":1,\"milliseconds\":[-1]}]}")]
        [TestCase("{\"pieces\":[{\"kind\":\"verify\",\"rows\":1,\"height\":1,\"width\":1,\"milliseconds\":[]}]}")]
        [TestCase("{\"pieces\":[{\"kind\":\"dance\"}]}")]
        public void Damaged_profile_is_refused_by_name(string json)
        {
            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.Path, "costs.json");
            File.WriteAllText(path, json);

            Assert.That(() => CostProfile.Load(path), Throws.TypeOf<CostProfileException>().With.Message.Contains("costs.json"));
        }

        [Test]
        public void Times_of_another_model_are_refused()
        {
            using var loop = new FrameLoop();
            var costs = CostCalibration.Default.Measure(loop.Model, loop.Clock, default) with { Model = "another" };

            Assert.That(
                () => new TextureQueue(loop.Model, new TextureQueueOptions { Costs = costs }),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("Costs"));
        }
    }
}
