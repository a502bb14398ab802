using System;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Speculation
{
    /// <summary>A detail stage in closed form: every texel of the sample becomes a square, to which the noise is added.</summary>
    /// <param name="manifest">What the model is.</param>
    /// <param name="height">The sample's height.</param>
    /// <param name="width">The sample's width.</param>
    /// <param name="onRun">Called with what has been made so far, after every part.</param>
    /// <param name="onDispose">Called at the end.</param>
    internal sealed class AnalyticDetail(
        BlockModelManifest manifest, int height, int width, Action<float[]> onRun, Action onDispose) : IDetailWorkspace
    {
        private readonly int _factor = manifest.Detail!.Factor;
        private readonly float[] _sample = new float[manifest.Latent.Channels * height * width];
        private readonly float[] _noise = new float[manifest.Detail.NoiseChannels * manifest.Detail.Factor * height * manifest.Detail.Factor * width];
        private readonly float[] _texture = new float[manifest.Latent.Channels * manifest.Detail.Factor * height * manifest.Detail.Factor * width];

        public Span<float> Sample => _sample;

        public Span<float> Noise => _noise;

        public long Label { get; set; }

        public ReadOnlySpan<float> Texture => _texture;

        public void Run(int part)
        {
            for (var place = 0; place < _texture.Length; place++)
            {
                var (line, x) = (place / (_factor * width), place % (_factor * width));
                _texture[place] = _sample[(line / _factor * width) + (x / _factor)] + (_noise.Length == 0 ? 0 : _noise[place % _noise.Length]);
            }

            onRun(_texture);
        }

        public void Dispose() => onDispose();
    }
}
