using System.Collections.Generic;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Keeps, of every step of full sampling, the latent that enters and the hidden state that leaves the last block.</summary>
    internal sealed class FullStepLog : IPartWatcher
    {
        /// <summary>The timesteps, one a step.</summary>
        public List<double> Timesteps { get; } = [];

        /// <summary>The latents of the first row, one a step; [channels, height, width].</summary>
        public List<float[]> Latents { get; } = [];

        /// <summary>The hidden states that leave the last block, one a step; [rows, tokens, width].</summary>
        public List<float[]> States { get; } = [];

        /// <inheritdoc/>
        public void After(ModelPart part, IBlockWorkspace workspace, int rows)
        {
            if (part == ModelPart.Embedding)
            {
                Timesteps.Add(workspace.Timestep.Values[0]);
                Latents.Add(workspace.Sample.Rows(0, 1).ToArray());
            }
            else if (part == ModelPart.LastBlock)
            {
                States.Add(workspace.HiddenOut[0].Rows(0, rows).ToArray());
            }
        }
    }
}
