using System;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>A texture's full result as it is stored, to measure others against.</summary>
    internal sealed class TextureReference
    {
        private const double Peak = 1;

        private readonly GeneratedTexture _texture;
        private readonly float[] _stored;

        public TextureReference(GeneratedTexture texture)
        {
            _texture = texture;
            _stored = SampleValue.ToUnit(texture.Sample);
        }

        /// <summary>Compares a texture of the same size with the full result.</summary>
        /// <param name="texture">The texture.</param>
        /// <param name="blocks">Blocks that it took.</param>
        public TextureScore Score(GeneratedTexture texture, int blocks)
        {
            var stored = SampleValue.ToUnit(texture.Sample);
            var similarity = Ssim.Mean(_stored, stored, _texture.Channels, _texture.Width, _texture.Height, Peak);
            return new TextureScore(Psnr.Decibels(_stored, stored, Peak), 1 - similarity, blocks);
        }
    }
}
