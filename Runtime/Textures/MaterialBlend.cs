using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>A second material that a texture is of in places, for the maps that are derived of it. Unchanging.</summary>
    public sealed class MaterialBlend
    {
        private readonly float[] _mask;

        /// <summary>Describes the second material.</summary>
        /// <param name="name">What it is called.</param>
        /// <param name="roughness">Its <see cref="MapDerivation.Roughness"/>, 0 to 1.</param>
        /// <param name="relief">Its <see cref="MapDerivation.NormalStrength"/>, 0 to 1.</param>
        /// <param name="mask">Where: 0 (first) to 1 (second), <c>[height, width]</c>; copied.</param>
        /// <param name="width">Values of the mask along x; it may be smaller or larger than the texture.</param>
        /// <param name="height">Values of the mask along y.</param>
        /// <exception cref="InvalidSettingException">The mask is not of this size, or a value is outside 0 to 1.</exception>
        public MaterialBlend(string name, float roughness, float relief, ReadOnlySpan<float> mask, int width, int height)
        {
            if (width < 1 || height < 1 || mask.Length != (long)width * height)
            {
                throw new InvalidSettingException(nameof(Mask), $"{mask.Length} values for {width} x {height}", "Use one value per texel, and at least one texel.");
            }

            foreach (var value in mask)
            {
                SettingRange.Within(nameof(Mask), value, 0, 1);
            }

            Name = name ?? throw new ArgumentNullException(nameof(name));
            Roughness = SettingRange.Within(nameof(Roughness), roughness, 0, 1);
            Relief = SettingRange.Within(nameof(Relief), relief, 0, 1);
            Width = width;
            Height = height;
            _mask = mask.ToArray();
        }

        /// <summary>What the second material is called.</summary>
        public string Name { get; }

        /// <summary>The roughness of its surface without relief or pattern, 0 to 1.</summary>
        public float Roughness { get; }

        /// <summary>The depth of its relief, as a share of the tile's width, 0 to 1.</summary>
        public float Relief { get; }

        /// <summary>Where the texture is of it: 0 (not at all) to 1 (altogether), <c>[height, width]</c>.</summary>
        public ReadOnlySpan<float> Mask => _mask;

        /// <summary>Values of the mask along x.</summary>
        public int Width { get; }

        /// <summary>Values of the mask along y.</summary>
        public int Height { get; }

        /// <summary>
        /// One relief of two depths: heights around their middle, 0.5, in the proportion of the depth at their place to the larger
        /// one. So neither material lies above the other where they meet.
        /// </summary>
        /// <param name="height">The heights of both, each of its own depth.</param>
        /// <param name="first">The depth of the first material.</param>
        internal TextureMap Level(TextureMap height, float first)
        {
            var deepest = Math.Max(first, Relief);
            var mask = MaskAt(height);
            var values = height.Values.ToArray();
            for (var texel = 0; deepest > 0 && texel < values.Length; texel++)
            {
                var depth = first + (mask[texel] * (Relief - first));
                values[texel] = Math.Clamp(0.5f + ((values[texel] - 0.5f) * depth / deepest), 0f, 1f);
            }

            return TextureMap.Own(height.Width, height.Height, height.Channels, height.ColorSpace, values);
        }

        /// <summary>The first map where the mask is 0, and the second where it is 1.</summary>
        internal TextureMap Mix(TextureMap first, TextureMap second)
        {
            var values = second.Values.ToArray();
            MaskBlend.Mix(first.Values, values, MaskAt(first), values);
            return TextureMap.Own(first.Width, first.Height, first.Channels, first.ColorSpace, values);
        }

        private float[] MaskAt(TextureMap map) => WrappedResize.Of(_mask, Width, Height, map.Width, map.Height);
    }
}
