using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>A workspace that tells a watcher of every part that it runs.</summary>
    internal sealed class WatchedWorkspace(IBlockWorkspace workspace, IPartWatcher watcher) : IBlockWorkspace
    {
        /// <inheritdoc/>
        public RowTensor<float> Sample => workspace.Sample;

        /// <inheritdoc/>
        public RowTensor<float> Timestep => workspace.Timestep;

        /// <inheritdoc/>
        public RowTensor<long> Label => workspace.Label;

        /// <inheritdoc/>
        public IReadOnlyList<RowTensor<float>> Inputs => workspace.Inputs;

        /// <inheritdoc/>
        public IReadOnlyList<RowTensor<float>> Context => workspace.Context;

        /// <inheritdoc/>
        public IReadOnlyList<RowTensor<float>> Condition => workspace.Condition;

        /// <inheritdoc/>
        public IReadOnlyList<RowTensor<float>> HiddenIn => workspace.HiddenIn;

        /// <inheritdoc/>
        public IReadOnlyList<RowTensor<float>> HiddenOut => workspace.HiddenOut;

        /// <inheritdoc/>
        public RowTensor<float> Output => workspace.Output;

        /// <inheritdoc/>
        public void RunContext(int rows) => workspace.RunContext(rows);

        /// <inheritdoc/>
        public void RunCondition(int rows)
        {
            workspace.RunCondition(rows);
            watcher.After(ModelPart.Condition, workspace, rows);
        }

        /// <inheritdoc/>
        public void RunEmbedding(int rows)
        {
            workspace.RunEmbedding(rows);
            watcher.After(ModelPart.Embedding, workspace, rows);
        }

        /// <inheritdoc/>
        public void RunChunk(int chunk, int rows)
        {
            workspace.RunChunk(chunk, rows);
            watcher.After(ModelPart.Chunk, workspace, rows);
        }

        /// <inheritdoc/>
        public void RunVerifyBlock(int rows)
        {
            workspace.RunVerifyBlock(rows);
            watcher.After(ModelPart.LastBlock, workspace, rows);
        }

        /// <inheritdoc/>
        public void RunHead(int rows)
        {
            workspace.RunHead(rows);
            watcher.After(ModelPart.Head, workspace, rows);
        }

        /// <inheritdoc/>
        public void Decode(ReadOnlySpan<float> latent, Span<float> image) => workspace.Decode(latent, image);

        /// <inheritdoc/>
        public void Encode(ReadOnlySpan<float> image, Span<float> latent) => workspace.Encode(image, latent);

        /// <inheritdoc/>
        public void Dispose() => workspace.Dispose();
    }
}
