using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// Enlarges a request's finished samples, one after the other, part by part. All of its memory is made at its start.
    /// </summary>
    internal sealed class DetailStage : IDisposable
    {
        /// <summary>
        /// The stream of a texture's seed that the grain comes from; stream 0 of the same seed is what the texture was denoised
        /// from.
        /// </summary>
        public const ulong NoiseStream = 1;

        private readonly IDetailWorkspace _workspace;
        private readonly int _partCount;
        private int _part;

        /// <param name="workspace">The model's stage, which is taken over.</param>
        /// <param name="partCount">Its parts.</param>
        public DetailStage(IDetailWorkspace workspace, int partCount)
        {
            _workspace = workspace;
            _partCount = partCount;
        }

        /// <summary>Whether the texture's sample and noise are there, which come before the first part.</summary>
        public bool HasBegun { get; private set; }

        /// <summary>The part that comes next; the number of parts once all are done.</summary>
        public int Part => _part;

        /// <summary>Whether all parts have run.</summary>
        public bool IsDone => _part == _partCount;

        /// <summary>What the last part wrote, [channels, factor * height, factor * width].</summary>
        public ReadOnlySpan<float> Texture => _workspace.Texture;

        /// <summary>Goes back to the start, for another texture.</summary>
        public void Restart()
        {
            _part = 0;
            HasBegun = false;
        }

        /// <summary>
        /// Does the next piece of work: takes the sample and makes the noise, which takes about as long as a part, or runs a
        /// part.
        /// </summary>
        /// <param name="sample">The finished sample, [channels, height, width].</param>
        /// <param name="label">Its class label; 0 for a model without classes.</param>
        /// <param name="seed">Its seed.</param>
        public void RunNext(ReadOnlySpan<float> sample, int label, NoiseSeed seed)
        {
            if (HasBegun)
            {
                _workspace.Run(_part++);
                return;
            }

            sample.CopyTo(_workspace.Sample);
            _workspace.Label = label;
            seed.Fill(NoiseStream, _workspace.Noise);
            HasBegun = true;
        }

        /// <inheritdoc/>
        public void Dispose() => _workspace.Dispose();
    }
}
