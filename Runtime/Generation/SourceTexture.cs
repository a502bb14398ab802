using System;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// An existing texture that a request varies as a whole, or, with a mask, in part. Nothing treats the borders
    /// specially: like the textures, source and mask go on at the opposite side. Unchanging.
    /// <code>
    /// var source = new SourceTexture(texture.Sample, texture.Width, texture.Height, strength: 0.5f);
    /// var settings = new GenerationSettings { Source = source };
    /// </code>
    /// </summary>
    public sealed record SourceTexture
    {
        /// <summary>The widest feather, in texels.</summary>
        public const int LargestMaskFeather = 64;

        private readonly float[] _values;
        private readonly float _strength;
        private readonly int _maskFeather = 1;
        private readonly float[] _mask = Array.Empty<float>();

        /// <summary>Starts from a copy of a texture.</summary>
        /// <param name="values">
        /// <c>[channels, height, width]</c>, about -1 to 1, as <see cref="GeneratedTexture.Sample"/>.
        /// </param>
        /// <param name="width">Texels along x, 1 or more.</param>
        /// <param name="height">Texels along y, 1 or more.</param>
        /// <param name="strength">See <see cref="Strength"/>.</param>
        /// <exception cref="InvalidSettingException">
        /// A side is below 1, the values do not fill whole planes or are not finite, or the strength is out of range.
        /// </exception>
        public SourceTexture(ReadOnlySpan<float> values, int width, int height, float strength)
        {
            if (width < 1 || height < 1)
            {
                throw new InvalidSettingException("Source", $"{width} x {height}", "Use at least 1 texel along x and y.");
            }

            var texels = (long)width * height;
            if (values.Length == 0 || values.Length % texels != 0)
            {
                throw new InvalidSettingException(
                    "Source", $"{values.Length} values", $"Use whole planes of {width} x {height} texels, one per channel.");
            }

            CheckFinite(values);
            _values = values.ToArray();
            Width = width;
            Height = height;
            Channels = (int)(values.Length / texels);
            Strength = strength;
        }

        /// <summary>The texture, <c>[channels, height, width]</c>, about -1 to 1.</summary>
        public ReadOnlySpan<float> Values => _values;

        /// <summary>Texels along x.</summary>
        public int Width { get; }

        /// <summary>Texels along y.</summary>
        public int Height { get; }

        /// <summary>Values of one texel.</summary>
        public int Channels { get; }

        /// <summary>
        /// How far the source is noised before it is denoised, above 0 to 1: the share of the steps that are taken. 1
        /// leaves nothing of it where the schedule starts at pure noise.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is not above 0, or above 1.</exception>
        public float Strength
        {
            get => _strength;
            init
            {
                if (!(value > 0 && value <= 1))
                {
                    throw new InvalidSettingException(nameof(Strength), value, "Use a number above 0, up to 1.");
                }

                _strength = value;
            }
        }

        /// <summary>
        /// What is made anew, <c>[height, width]</c>: 1 = made anew, 0 = exactly the source, between = blended at every
        /// step. Empty, the default, makes everything anew. A copy is kept.
        /// </summary>
        /// <exception cref="InvalidSettingException">
        /// The length is wrong, a value is outside 0..1, or all are 0.
        /// </exception>
        public ReadOnlyMemory<float> Mask
        {
            get => _mask;
            init
            {
                CheckMask(value.Span);
                _mask = value.ToArray();
            }
        }

        /// <summary>
        /// How softly new joins kept, 0 to <see cref="LargestMaskFeather"/>: texels that each of two passes of a wrapped
        /// box blur reaches. The edge only moves inwards: where the mask is 0 the source stays exactly as it is.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public int MaskFeather
        {
            get => _maskFeather;
            init
            {
                if (value < 0 || value > LargestMaskFeather)
                {
                    throw new InvalidSettingException(
                        nameof(MaskFeather), value, $"Use 0 to {LargestMaskFeather} texels; 0 leaves the mask as it is.");
                }

                _maskFeather = value;
            }
        }

        /// <summary>How many of a schedule's steps are taken: the last ones, at least one.</summary>
        /// <param name="steps">Steps of the schedule, 1 or more.</param>
        // In decimal, 0.7 of 50 steps is 35, not the 34 that 0.7 as a binary fraction comes to.
        public int TakenSteps(int steps) => Math.Max(1, (int)((decimal)Strength * steps));

        /// <summary>Makes what the denoiser starts from.</summary>
        /// <param name="channels">Channels of the request's textures.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        /// <param name="steps">Steps of the schedule.</param>
        /// <param name="factor">How many times as large the source may be each way, too; 1 where it may not.</param>
        /// <exception cref="InvalidSettingException">The source is not of the request's size.</exception>
        internal LatentSource PlaceIn(int channels, int width, int height, int steps, int factor = 1)
        {
            if (Channels != channels || !(IsOf(width, height) || IsOf(width * factor, height * factor)))
            {
                var detailed = factor == 1 ? "" : $", with detail {channels} x {height * factor} x {width * factor}";
                throw new InvalidSettingException(
                    nameof(GenerationSettings.Source),
                    $"{Channels} x {Height} x {Width}",
                    $"The request is for {channels} x {height} x {width}{detailed} (channels, height, width): make them alike.");
            }

            return new LatentSource(_values, FeatheredMask(), steps - TakenSteps(steps));
        }

        /// <summary>Whether it has these sides.</summary>
        internal bool IsOf(int width, int height) => Width == width && Height == height;

        private float[] FeatheredMask()
        {
            if (_mask.Length == 0 || MaskFeather == 0)
            {
                return _mask;
            }

            var feathered = WrappedBlur.Tent(_mask, Width, Height, MaskFeather);
            for (var texel = 0; texel < feathered.Length; texel++)
            {
                feathered[texel] = Math.Max(0, Math.Min(feathered[texel], _mask[texel]));
            }

            return feathered;
        }

        private void CheckMask(ReadOnlySpan<float> mask)
        {
            if (mask.Length == 0)
            {
                return;
            }

            if (mask.Length != Width * Height)
            {
                throw new InvalidSettingException(
                    nameof(Mask), $"{mask.Length} values", $"Use one per texel of the source, {Width * Height}.");
            }

            var changes = false;
            foreach (var value in mask)
            {
                // Negated, so that NaN is refused too.
                if (!(value >= 0 && value <= 1))
                {
                    throw new InvalidSettingException(nameof(Mask), value, "Use values from 0 (keep) to 1 (make anew).");
                }

                changes |= value > 0;
            }

            if (!changes)
            {
                throw new InvalidSettingException(
                    nameof(Mask), "0 everywhere", "Nothing would change: set what is to be made anew to 1.");
            }
        }

        private static void CheckFinite(ReadOnlySpan<float> values)
        {
            foreach (var value in values)
            {
                if (float.IsNaN(value) || float.IsInfinity(value))
                {
                    throw new InvalidSettingException("Source", value, "Use finite values, about -1 to 1.");
                }
            }
        }
    }
}
