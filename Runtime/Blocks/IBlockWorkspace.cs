using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// The buffers of one request, and the parts that run over their first rows. A row is one sample's conditional or
    /// unconditional branch. For one thread at a time. Parts throw <see cref="ObjectDisposedException"/> once the workspace
    /// or its model is disposed.
    /// </summary>
    public interface IBlockWorkspace : IDisposable
    {
        /// <summary>The latents, [rows, channels, height, width]; read by any part that the manifest says.</summary>
        RowTensor<float> Sample { get; }

        /// <summary>The timesteps, [rows], the same in all; read by the condition part and whichever others.</summary>
        RowTensor<float> Timestep { get; }

        /// <summary>The class labels, [rows]; read by the context or condition part and whichever others.</summary>
        RowTensor<long> Label { get; }

        /// <summary>Precomputed conditioning, in the order of the manifest; each [rows, ...].</summary>
        IReadOnlyList<RowTensor<float>> Inputs { get; }

        /// <summary>What the context part writes for every row.</summary>
        /// <exception cref="InvalidOperationException">They are on the model's device.</exception>
        IReadOnlyList<RowTensor<float>> Context { get; }

        /// <summary>What the condition part writes for every row and the blocks and the head read.</summary>
        /// <exception cref="InvalidOperationException">They are on the model's device.</exception>
        IReadOnlyList<RowTensor<float>> Condition { get; }

        /// <summary>
        /// The tensors that enter the last block: the embedding's and the trunk's results, or forecasts put there.
        /// </summary>
        /// <exception cref="InvalidOperationException">They are on the model's device.</exception>
        IReadOnlyList<RowTensor<float>> HiddenIn { get; }

        /// <summary>The tensors that leave the last block, of other number and shapes maybe; read by the head.</summary>
        /// <exception cref="InvalidOperationException">They are on the model's device.</exception>
        IReadOnlyList<RowTensor<float>> HiddenOut { get; }

        /// <summary>The model's output, [rows, channels, height, width].</summary>
        RowTensor<float> Output { get; }

        /// <summary>Writes <see cref="Context"/>; does nothing where the model has no context part.</summary>
        void RunContext(int rows);

        /// <summary>Writes <see cref="Condition"/>.</summary>
        void RunCondition(int rows);

        /// <summary>Embeds the samples for the first trunk chunk.</summary>
        void RunEmbedding(int rows);

        /// <summary>Runs a trunk chunk; once all have run, <see cref="HiddenIn"/> is written.</summary>
        /// <param name="chunk">0 to the number of chunks - 1; chunks are run in order.</param>
        /// <param name="rows">Rows to compute.</param>
        void RunChunk(int chunk, int rows);

        /// <summary>Runs the last block from <see cref="HiddenIn"/> to <see cref="HiddenOut"/>.</summary>
        void RunVerifyBlock(int rows);

        /// <summary>Writes <see cref="Output"/>.</summary>
        void RunHead(int rows);

        /// <summary>Decodes a finished latent.</summary>
        /// <param name="latent">[channels, height, width], as sampled.</param>
        /// <param name="image">Where the image goes; the decoder's channels x its factor times height and width.</param>
        /// <exception cref="InvalidOperationException">The model has no decoder.</exception>
        void Decode(ReadOnlySpan<float> latent, Span<float> image);

        /// <summary>Encodes the image that a request starts from.</summary>
        /// <param name="image">The decoder's channels x its factor times height and width, about -1 to 1.</param>
        /// <param name="latent">Where the latent goes; [channels, height, width].</param>
        /// <exception cref="InvalidOperationException">The model has no encoder.</exception>
        void Encode(ReadOnlySpan<float> image, Span<float> latent);
    }
}
