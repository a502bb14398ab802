using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Command
{
    /// <summary>A model whose features change smoothly from step to step, so that forecasts are near the truth.</summary>
    internal sealed class SmoothModel(BlockModelManifest manifest) : IBlockModel
    {
        public BlockModelManifest Manifest { get; } = manifest;

        public ProviderChoice Provider { get; } = new(ExecutionProvider.Cpu, "a test");

        /// <summary>Called when a step begins, before anything is computed.</summary>
        public Action StepBegins { get; init; } = () => { };

        /// <summary>Trunk chunks that were run.</summary>
        public int ChunkRuns { get; set; }

        public IBlockWorkspace CreateWorkspace(int rows, int height, int width) =>
            new SmoothWorkspace(this, rows, height, width);

        public void Dispose()
        {
        }
    }
}
