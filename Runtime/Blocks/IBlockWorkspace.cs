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
        /// <summary>The latents, [rows, channels, height, width]; read by the embedding and the head.</summary>
        RowTensor<float> Sample { get; }

        /// <summary>The timesteps, [rows]; read by the condition part and the head.</summary>
        RowTensor<float> Timestep { get; }

        /// <summary>The class labels, [rows]; read by the condition part.</summary>
        RowTensor<long> Label { get; }

        /// <summary>What the condition part writes and the blocks and the head read.</summary>
        IReadOnlyList<RowTensor<float>> Condition { get; }

        /// <summary>The hidden state that enters the last block: the trunk's result, or a forecast put there.</summary>
        IReadOnlyList<RowTensor<float>> HiddenIn { get; }

        /// <summary>The hidden state that leaves the last block; read by the head.</summary>
        IReadOnlyList<RowTensor<float>> HiddenOut { get; }

        /// <summary>The model's output, [rows, channels, height, width].</summary>
        RowTensor<float> Output { get; }

        /// <summary>Writes <see cref="Condition"/>.</summary>
        void RunCondition(int rows);

        /// <summary>Embeds the samples for the first trunk chunk.</summary>
        void RunEmbedding(int rows);

        /// <summary>Runs a trunk chunk; the last one writes <see cref="HiddenIn"/>.</summary>
        /// <param name="chunk">0 to the number of chunks - 1; chunks are run in order.</param>
        /// <param name="rows">Rows to compute.</param>
        void RunChunk(int chunk, int rows);

        /// <summary>Runs the last block from <see cref="HiddenIn"/> to <see cref="HiddenOut"/>.</summary>
        void RunVerifyBlock(int rows);

        /// <summary>Writes <see cref="Output"/>.</summary>
        void RunHead(int rows);
    }
}
