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
        private readonly int _passes;
        private readonly float[] _first;
        private int _part;
        private int _pass;

        /// <param name="workspace">The model's stage, which is taken over.</param>
        /// <param name="partCount">Its parts.</param>
        /// <param name="passes">1; or 2 for textures of two materials, which the stage is run for one after the other.</param>
        public DetailStage(IDetailWorkspace workspace, int partCount, int passes)
        {
            _workspace = workspace;
            _partCount = partCount;
            _passes = passes;
            _first = passes == 1 ? Array.Empty<float>() : new float[workspace.Texture.Length];
        }

        /// <summary>Whether the texture's sample and noise are there, which come before the first part.</summary>
        public bool HasBegun { get; private set; }

        /// <summary>The part that comes next; the number of parts once all are done. A second pass begins at 0 again.</summary>
        public int Part => _part;

        /// <summary>Whether all parts have run.</summary>
        public bool IsDone => _part == _partCount;

        /// <summary>Of two passes, what the first one's last part wrote; empty where there is one.</summary>
        public ReadOnlySpan<float> First => _first;

        /// <summary>What the last part wrote, [channels, factor * height, factor * width].</summary>
        public ReadOnlySpan<float> Texture => _workspace.Texture;

        /// <summary>Goes back to the start, for another texture.</summary>
        public void Restart()
        {
            _part = 0;
            _pass = 0;
            HasBegun = false;
        }

        /// <summary>
        /// Does the next piece of work: takes the sample and makes the noise, which takes about as long as a part, or runs a
        /// part.
        /// </summary>
        /// <param name="sample">The finished sample, [channels, height, width].</param>
        /// <param name="label">Its class label; 0 for a model without classes.</param>
        /// <param name="secondLabel">That of the second pass.</param>
        /// <param name="seed">Its seed.</param>
        public void RunNext(ReadOnlySpan<float> sample, int label, int secondLabel, NoiseSeed seed)
        {
            if (HasBegun)
            {
                _workspace.Run(_part++);
                if (IsDone && _pass + 1 < _passes)
                {
                    BeginPass(secondLabel);
                }

                return;
            }

            sample.CopyTo(_workspace.Sample);
            _workspace.Label = label;
            seed.Fill(NoiseStream, _workspace.Noise);
            HasBegun = true;
        }

        /// <inheritdoc/>
        public void Dispose() => _workspace.Dispose();

        private void BeginPass(int label)
        {
            _workspace.Texture.CopyTo(_first);
            _workspace.Label = label;
            _part = 0;
            _pass++;
        }
    }
}
