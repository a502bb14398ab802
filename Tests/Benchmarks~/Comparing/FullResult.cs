using System;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>A texture computed in full, which the contenders' textures are held against as they would be stored.</summary>
    internal sealed class FullResult
    {
        private readonly TextureSubject _subject;
        private readonly SampledTexture _texture;
        private readonly float[] _values;
        private readonly TextureDescriptor _descriptor;

        public FullResult(TextureSubject subject, SampledTexture texture)
        {
            _subject = subject;
            _texture = texture;
            _values = SampleValue.ToUnit(texture.Values);
            _descriptor = Describe(_values, texture);
        }

        /// <summary>Measures a contender's texture.</summary>
        public SampleMeasurement Measure(Contender contender, SampledTexture texture, double milliseconds)
        {
            var values = SampleValue.ToUnit(texture.Values);
            var descriptor = Describe(values, texture);
            return new SampleMeasurement
            {
                Contender = contender,
                Material = _subject.Name,
                Seed = _subject.Seed,
                Milliseconds = milliseconds,
                Blocks = texture.Blocks,
                FullBlocks = _texture.Blocks,
                PsnrDb = Psnr.Decibels(_values, values, 1),
                Ssim = Ssim.Mean(_values, values, texture.Channels, texture.Width, texture.Height, 1),
                TextureDistance = TextureDistance.Between(_descriptor, descriptor),
                Descriptor = descriptor,
            };
        }

        private static TextureDescriptor Describe(ReadOnlySpan<float> values, SampledTexture texture) =>
            TextureDescriptor.Of(values, texture.Channels, texture.Width, texture.Height);
    }
}
