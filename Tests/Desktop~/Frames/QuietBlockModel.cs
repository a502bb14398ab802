using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Diffusion;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Frames
{
    /// <summary>A block model whose parts allocate nothing.</summary>
    internal sealed class QuietBlockModel : IBlockModel
    {
        public BlockModelManifest Manifest { get; } = new()
        {
            SchemaVersion = 1,
            Name = "quiet",
            Opset = 17,
            Latent = new LatentDescription { Channels = 2, Height = 2, Width = 2, Patch = 1, MaximumSize = 2 },
            Prediction = PredictionType.Flow,
            Conditioning = new ConditioningDescription
            {
                Classes = [new MaterialClass { Name = "easy" }, new MaterialClass { Name = "hard" }],
                UnconditionalLabel = 2,
            },
            Context = new PartDescription(),
            Trunk = [new PartDescription { Blocks = 5 }, new PartDescription { Blocks = 4 }],
            Verify = new PartDescription { Blocks = 1 },
        };

        public ProviderChoice Provider { get; } = new(ExecutionProvider.Cpu, "closed form");

        public IBlockWorkspace CreateWorkspace(int rows, int height, int width) => new QuietWorkspace(rows);

        public void Dispose()
        {
        }
    }
}
