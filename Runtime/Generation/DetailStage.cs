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

        /// <param name="workspace">The model's stage, which is taken over.</param>
        /// <param name="partCount">Its parts.</param>
        public DetailStage(IDetailWorkspace workspace, int partCount)
        {
            _workspace = workspace;
            _partCount = partCount;
        }

        /// <summary>The part that comes next; the number of parts once all are done.</summary>
        public int Part { get; private set; }

        /// <summary>Whether all parts have run.</summary>
        public bool IsDone => Part == _partCount;

        /// <summary>What the last part wrote, [channels, factor * height, factor * width].</summary>
        public ReadOnlySpan<float> Texture => _workspace.Texture;

        /// <summary>Begins with the first part again, for another texture.</summary>
        public void Restart() => Part = 0;

        /// <summary>Runs the next part; the first one takes the sample and makes the noise.</summary>
        /// <param name="sample">The finished sample, [channels, height, width].</param>
        /// <param name="label">Its class label; 0 for a model without classes.</param>
        /// <param name="seed">Its seed.</param>
        public void RunNext(ReadOnlySpan<float> sample, int label, ulong seed)
        {
            if (Part == 0)
            {
                sample.CopyTo(_workspace.Sample);
                _workspace.Label = label;
                GaussianNoise.Fill(seed, NoiseStream, _workspace.Noise);
            }

            _workspace.Run(Part);
            Part++;
        }

        /// <inheritdoc/>
        public void Dispose() => _workspace.Dispose();
    }
}
