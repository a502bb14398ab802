using System;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    [NonParallelizable]
    public sealed class AllocationTests
    {
        [Test]
        public void Running_the_parts_again_allocates_no_managed_memory(
            [Values(1, 3)] int rows, [Values(SpeculationPlacement.Host, SpeculationPlacement.Device)] SpeculationPlacement placement)
        {
            using var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu(placement: placement));
            using var workspace = model.CreateWorkspace(3, 16, 16);
            workspace.Timestep.Values.Fill(0.5f);
            AllocatedBy(workspace, rows);

            var allocated = AllocatedBy(workspace, rows);

            Assert.That(allocated, Is.Zero);
        }

        private static long AllocatedBy(IBlockWorkspace workspace, int rows)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var time = 0; time < 3; time++)
            {
                RunAll(workspace, rows);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        private static void RunAll(IBlockWorkspace workspace, int rows)
        {
            workspace.RunCondition(rows);
            workspace.RunEmbedding(rows);
            workspace.RunChunk(0, rows);
            workspace.RunChunk(1, rows);
            workspace.RunVerifyBlock(rows);
            workspace.RunHead(rows);
        }
    }
}
