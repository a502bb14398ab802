using System;
using System.Linq;
using System.Numerics.Tensors;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class WorkspaceTests
    {
        private BlockModel _model = null!;

        [OneTimeSetUp]
        public void LoadModel()
        {
            _model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu());
        }

        [OneTimeTearDown]
        public void DisposeModel()
        {
            _model.Dispose();
        }

        [Test]
        public void Buffers_have_the_shapes_of_the_manifest()
        {
            using var workspace = _model.CreateWorkspace(3, 16, 24);

            Assert.That(workspace.Sample.Shape(3), Is.EqualTo((long[])[3, 4, 16, 24]));
            Assert.That(workspace.Output.Shape(3), Is.EqualTo((long[])[3, 4, 16, 24]));
            Assert.That(workspace.Timestep.Shape(3), Is.EqualTo((long[])[3]));
            Assert.That(workspace.Label.Shape(3), Is.EqualTo((long[])[3]));
            Assert.That(workspace.Condition.Single().Shape(3), Is.EqualTo((long[])[3, 16]));
            Assert.That(workspace.HiddenIn.Single().Shape(3), Is.EqualTo((long[])[3, 24, 16]));
            Assert.That(workspace.HiddenOut.Single().Shape(3), Is.EqualTo((long[])[3, 24, 16]));
        }

        [Test]
        public void Every_part_writes_what_the_next_one_reads()
        {
            using var workspace = _model.CreateWorkspace(1, 16, 16);
            FillInputs(workspace, 0);

            workspace.RunCondition(1);
            workspace.RunEmbedding(1);
            workspace.RunChunk(0, 1);
            var afterFirstChunk = workspace.HiddenIn[0].Values.ToArray();
            workspace.RunChunk(1, 1);
            var afterTrunk = workspace.HiddenIn[0].Values.ToArray();
            workspace.RunVerifyBlock(1);
            workspace.RunHead(1);

            Assert.That(workspace.Condition[0].Values.ToArray(), Has.Some.Not.Zero);
            Assert.That(afterTrunk, Is.Not.EqualTo(afterFirstChunk));
            Assert.That(workspace.HiddenIn[0].Values.ToArray(), Is.EqualTo(afterTrunk), "The last block must not change what it reads.");
            Assert.That(workspace.HiddenOut[0].Values.ToArray(), Is.Not.EqualTo(afterTrunk));
            Assert.That(workspace.Output.Values.ToArray(), Has.Some.Not.Zero);
        }

        [Test]
        public void Running_a_forecast_of_the_hidden_state_gives_the_output_of_that_state()
        {
            using var workspace = _model.CreateWorkspace(1, 16, 16);
            FillInputs(workspace, 0);
            RunAll(workspace, 1);
            var hidden = workspace.HiddenIn[0].Values.ToArray();
            var output = workspace.Output.Values.ToArray();

            workspace.HiddenIn[0].Values.Fill(0.5f);
            RunLast(workspace);
            var other = workspace.Output.Values.ToArray();
            hidden.CopyTo(workspace.HiddenIn[0].Values);
            RunLast(workspace);

            Assert.That(other, Is.Not.EqualTo(output));
            Assert.That(workspace.Output.Values.ToArray(), Is.EqualTo(output));
        }

        [Test]
        public void Running_fewer_rows_leaves_the_rows_above_as_they_were()
        {
            const float untouched = 123;
            using var workspace = _model.CreateWorkspace(3, 16, 16);
            FillInputs(workspace, 0, 1, 2);
            workspace.Condition[0].Values.Fill(untouched);
            workspace.HiddenIn[0].Values.Fill(untouched);
            workspace.HiddenOut[0].Values.Fill(untouched);
            workspace.Output.Values.Fill(untouched);

            RunAll(workspace, 2);

            foreach (var tensor in new[] { workspace.Condition[0], workspace.HiddenIn[0], workspace.HiddenOut[0], workspace.Output })
            {
                Assert.That(tensor.Rows(0, 2).ToArray(), Has.None.EqualTo(untouched), tensor.Name);
                Assert.That(tensor.Rows(2, 1).ToArray(), Has.All.EqualTo(untouched), tensor.Name);
            }
        }

        [Test]
        public void Three_rows_at_once_equal_three_runs_of_one_row()
        {
            using var batch = _model.CreateWorkspace(3, 16, 16);
            using var single = _model.CreateWorkspace(1, 16, 16);
            FillInputs(batch, 0, 1, 2);

            RunAll(batch, 3);

            for (var row = 0; row < 3; row++)
            {
                FillInputs(single, row);
                RunAll(single, 1);
                Assert.That(batch.Output.Rows(row, 1).ToArray(), Is.EqualTo(single.Output.Values.ToArray()).Within(1e-5f), $"row {row}");
            }
        }

        [TestCase(16, 16)]
        [TestCase(24, 24)]
        [TestCase(16, 32)]
        [TestCase(32, 16)]
        [TestCase(64, 64)]
        public void A_size_in_the_models_range_gives_finite_values(int height, int width)
        {
            using var workspace = _model.CreateWorkspace(1, height, width);
            FillInputs(workspace, 0);

            RunAll(workspace, 1);

            Assert.That(workspace.Output.Values.Length, Is.EqualTo(4 * height * width));
            Assert.That(float.IsFinite(TensorPrimitives.SumOfMagnitudes<float>(workspace.Output.Values)), Is.True);
            Assert.That(workspace.Output.Values.ToArray(), Has.Some.Not.Zero);
        }

        // The file takes any number of rows, so the workspace's own groups can be compared with none.
        [Test]
        public void A_batch_that_the_rows_do_not_fill_is_padded_and_the_rows_come_out_the_same()
        {
            var manifest = _model.Manifest with { Batch = 2 };
            using var settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());
            using var sessions = BlockModelSessions.Load(TinyModelFolder.Source, _model.Manifest, settings);
            using var grouped = new HostWorkspace(manifest, sessions, 3, 16, 16);
            using var together = _model.CreateWorkspace(3, 16, 16);
            FillInputs(grouped, 0, 1, 2);
            FillInputs(together, 0, 1, 2);

            RunAll(grouped, 3);
            RunAll(together, 3);

            Assert.That(grouped.Output.Capacity, Is.EqualTo(4));
            Assert.That(
                grouped.Output.Rows(0, 3).ToArray(), Is.EqualTo(together.Output.Rows(0, 3).ToArray()).Within(1e-5f));
            Assert.That(() => grouped.RunHead(4), Throws.TypeOf<ArgumentOutOfRangeException>());
        }

        [TestCase(0)]
        [TestCase(-16)]
        [TestCase(12)]
        [TestCase(15)]
        [TestCase(18)]
        [TestCase(1028)]
        public void A_side_that_the_model_does_not_know_is_refused_by_name(int side)
        {
            AssertRefused(() => _model.CreateWorkspace(1, side, 16), "height", side);
            AssertRefused(() => _model.CreateWorkspace(1, 16, side), "width", side);
        }

        [TestCase(0)]
        [TestCase(-1)]
        public void Fewer_than_one_row_is_refused(int rows)
        {
            AssertRefused(() => _model.CreateWorkspace(rows, 16, 16), "rows", rows);
        }

        // 1024 x 1024 has 65536 tokens and the tiny model's mask is tokens x tokens: 2^32 values, above an array's limit.
        [TestCase(1, 1024)]
        [TestCase(int.MaxValue, 16)]
        public void A_request_that_no_memory_holds_is_refused(int rows, int side)
        {
            Assert.That(
                () => _model.CreateWorkspace(rows, side, side),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo("rows x height x width")
                    .And.Message.Contains($"{rows} x {side} x {side}"));
        }

        [TestCase(0)]
        [TestCase(3)]
        public void Running_rows_that_the_workspace_does_not_have_is_refused(int rows)
        {
            using var workspace = _model.CreateWorkspace(2, 16, 16);

            Assert.That(
                () => workspace.RunCondition(rows),
                Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1 to 2 rows"));
        }

        private static void AssertRefused(Action create, string setting, int value) => Assert.That(
            create,
            Throws.TypeOf<InvalidSettingException>()
                .With.Property("Setting").EqualTo(setting).And.Property("Value").EqualTo(value));

        private static void RunAll(IBlockWorkspace workspace, int rows)
        {
            workspace.RunCondition(rows);
            workspace.RunEmbedding(rows);
            workspace.RunChunk(0, rows);
            workspace.RunChunk(1, rows);
            workspace.RunVerifyBlock(rows);
            workspace.RunHead(rows);
        }

        private static void RunLast(IBlockWorkspace workspace)
        {
            workspace.RunVerifyBlock(1);
            workspace.RunHead(1);
        }

        // Every sample has its own label, timestep and latent.
        private static void FillInputs(IBlockWorkspace workspace, params int[] samples)
        {
            for (var row = 0; row < samples.Length; row++)
            {
                workspace.Label.Rows(row, 1)[0] = samples[row];
                workspace.Timestep.Rows(row, 1)[0] = 0.9f - (0.3f * samples[row]);
                var latent = workspace.Sample.Rows(row, 1);
                for (var index = 0; index < latent.Length; index++)
                {
                    latent[index] = MathF.Sin((index * 0.37f) + (samples[row] * 1.7f));
                }
            }
        }
    }
}
