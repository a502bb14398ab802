using System;
using System.Collections.Generic;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Blocks
{
    [NonParallelizable]
    public sealed class SpeculationPlacementTests
    {
        [TestCase(SpeculationPlacement.Automatic, SpeculationPlacement.Host)]
        [TestCase(SpeculationPlacement.Host, SpeculationPlacement.Host)]
        [TestCase(SpeculationPlacement.Device, SpeculationPlacement.Device)]
        public void Processor_keeps_tensors_in_host_memory_unless_asked_otherwise(SpeculationPlacement asked, SpeculationPlacement expected)
        {
            using var model = Load(asked);

            Assert.That(model.SpeculationPlacement, Is.EqualTo(expected));
        }

        [Test]
        public void Unknown_placement_is_refused() =>
            Assert.That(
                () => Load((SpeculationPlacement)3),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo(nameof(SpeculationPlacement)));

        [Test]
        public void Tensors_on_the_device_cannot_be_read_from_the_host()
        {
            using var model = Load(SpeculationPlacement.Device);
            using var workspace = model.CreateWorkspace(1, 16, 16);

            foreach (var read in new Func<IReadOnlyList<RowTensor<float>>>[]
            {
                () => workspace.Context, () => workspace.Condition, () => workspace.HiddenIn, () => workspace.HiddenOut,
            })
            {
                Assert.That(() => read(), Throws.InvalidOperationException.With.Message.Contains("SpeculationPlacement.Host"));
            }
        }

        [TestCase(1)]
        [TestCase(3)]
        public void Parts_compute_the_same_wherever_their_tensors_are(int rows)
        {
            using var hostModel = Load(SpeculationPlacement.Host);
            using var deviceModel = Load(SpeculationPlacement.Device);
            using var host = hostModel.CreateWorkspace(3, 16, 24);
            using var device = deviceModel.CreateWorkspace(3, 16, 24);

            var expected = Output(host, rows);

            Assert.That(Output(device, rows), Is.EqualTo(expected).Within(1e-6f));
        }

        [TestCase(1 << 20)]
        [TestCase(int.MaxValue)]
        public void Size_that_does_not_fit_is_refused(int rows)
        {
            using var model = Load(SpeculationPlacement.Device);

            Assert.That(
                () => model.CreateWorkspace(rows, 1024, 1024),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("do not fit in memory"));
        }

        [Test]
        public void Memory_is_freed_where_a_size_does_not_fit()
        {
            using var model = Load(SpeculationPlacement.Device);
            var before = model.NativeHandleCount;

            Assert.That(() => model.CreateWorkspace(1 << 13, 1024, 1024), Throws.TypeOf<InvalidSettingException>());

            Assert.That(model.NativeHandleCount, Is.EqualTo(before));
        }

        private static BlockModel Load(SpeculationPlacement placement) =>
            BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu(placement: placement));

        private static float[] Output(IBlockWorkspace workspace, int rows)
        {
            for (var index = 0; index < workspace.Sample.Values.Length; index++)
            {
                workspace.Sample.Values[index] = MathF.Sin(index);
            }

            workspace.Timestep.Values.Fill(0.4f);
            workspace.RunCondition(rows);
            workspace.RunEmbedding(rows);
            workspace.RunChunk(0, rows);
            workspace.RunChunk(1, rows);
            workspace.RunVerifyBlock(rows);
            workspace.RunHead(rows);
            return workspace.Output.Rows(0, rows).ToArray();
        }
    }
}
