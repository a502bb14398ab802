using System;
using System.Collections.Generic;
using System.Numerics.Tensors;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// How a texture looks, without where in the tile anything is: the distributions of its values and of its responses to
    /// filters of several scales, each seen in random directions (Rabin et al. 2011, "Wasserstein barycenter and its
    /// application to texture mixing"; Heitz et al. 2021, arXiv 2006.07229). Textures of any sizes can be compared.
    /// </summary>
    /// <example>
    /// <code>
    /// var full = TextureDescriptor.Of(fullSample, channels: 4, width: 64, height: 64);
    /// var fast = TextureDescriptor.Of(fastSample, channels: 4, width: 64, height: 64);
    /// double distance = TextureDistance.Between(full, fast);
    /// </code>
    /// </example>
    public sealed class TextureDescriptor
    {
        private readonly float[] _quantiles;

        private TextureDescriptor(TextureDescriptorOptions options, int channels, float[] quantiles)
        {
            Options = options;
            Channels = channels;
            _quantiles = quantiles;
        }

        /// <summary>What is kept.</summary>
        public TextureDescriptorOptions Options { get; }

        /// <summary>Channels of the texture.</summary>
        public int Channels { get; }

        /// <summary>
        /// The quantiles, <c>[scales + 1, directions, quantiles]</c>, in ascending order within a direction: quantile q is
        /// that of the share (q + 1/2) / quantiles.
        /// </summary>
        public ReadOnlySpan<float> Quantiles => _quantiles;

        /// <summary>Describes a texture.</summary>
        /// <param name="values">Values as stored, 0..1, <c>[channels, height, width]</c>; finite.</param>
        /// <param name="channels">Channels, 1 or more.</param>
        /// <param name="width">Texels along x, 1 or more.</param>
        /// <param name="height">Texels along y, 1 or more.</param>
        /// <param name="options">What to keep; null for the defaults.</param>
        /// <exception cref="ArgumentException">The values are not of this shape, or not finite.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A side or the number of channels is less than 1.</exception>
        public static TextureDescriptor Of(
            ReadOnlySpan<float> values, int channels, int width, int height, TextureDescriptorOptions? options = null)
        {
            PlanarImage.Check(values, channels, width, height, nameof(values));
            if (!FiniteValues.AreAll(values))
            {
                throw new ArgumentException("A value is not finite.", nameof(values));
            }

            options ??= TextureDescriptorOptions.Default;
            var quantiles = new float[options.Projections * options.Quantiles];
            var texels = width * height;
            var bank = new FilterBank(values, channels, width, height);
            Describe(values, texels, options, 0, quantiles);
            for (var scale = 0; scale < options.Scales; scale++)
            {
                Describe(bank.Next(), texels, options, scale + 1, quantiles);
            }

            return new TextureDescriptor(options, channels, quantiles);
        }

        /// <summary>The descriptor of all texels of several textures together, each texture weighing the same.</summary>
        /// <param name="descriptors">At least one; all of the same options and channels.</param>
        /// <exception cref="ArgumentException">There is none, or they cannot be compared.</exception>
        public static TextureDescriptor Pool(IReadOnlyList<TextureDescriptor> descriptors)
        {
            if (descriptors is null || descriptors.Count == 0)
            {
                throw new ArgumentException("Give at least one descriptor.", nameof(descriptors));
            }

            var first = descriptors[0];
            var count = first.Options.Quantiles;
            var quantiles = new float[first._quantiles.Length];
            var pooled = new float[count * descriptors.Count];
            for (var start = 0; start < quantiles.Length; start += count)
            {
                for (var index = 0; index < descriptors.Count; index++)
                {
                    first.CheckComparable(descriptors[index], nameof(descriptors));
                    descriptors[index]._quantiles.AsSpan(start, count).CopyTo(pooled.AsSpan(index * count));
                }

                TakeQuantiles(pooled, quantiles.AsSpan(start, count));
            }

            return new TextureDescriptor(first.Options, first.Channels, quantiles);
        }

        /// <summary>Makes a descriptor of quantiles that were stored.</summary>
        /// <param name="options">The options that they were made with.</param>
        /// <param name="channels">Channels of the texture, 1 or more.</param>
        /// <param name="quantiles">As <see cref="Quantiles"/> gives them.</param>
        /// <exception cref="ArgumentException">They are not as many as the options say, or not in order.</exception>
        public static TextureDescriptor FromQuantiles(
            TextureDescriptorOptions options, int channels, ReadOnlySpan<float> quantiles)
        {
            if (options is null)
            {
                throw new ArgumentNullException(nameof(options));
            }

            var count = options.Projections * options.Quantiles;
            if (quantiles.Length != count)
            {
                throw new ArgumentException(
                    $"Has {quantiles.Length} values where the options make {count}.", nameof(quantiles));
            }

            for (var index = 0; index < quantiles.Length; index++)
            {
                // Negated, so that NaN is refused too.
                if (index % options.Quantiles != 0 && !(quantiles[index] >= quantiles[index - 1]))
                {
                    throw new ArgumentException($"Value {index} is less than the one before it.", nameof(quantiles));
                }
            }

            return new TextureDescriptor(options, channels, quantiles.ToArray());
        }

        internal void CheckComparable(TextureDescriptor other, string name)
        {
            if (!other.Options.Equals(Options) || other.Channels != Channels)
            {
                throw new ArgumentException("The descriptors differ in options or channels.", name);
            }
        }

        private static void Describe(
            ReadOnlySpan<float> responses, int texels, TextureDescriptorOptions options, int group, Span<float> quantiles)
        {
            var dimensions = responses.Length / texels;
            var directions = Directions(options, group, dimensions);
            var projection = new float[texels];
            for (var direction = 0; direction < options.Directions; direction++)
            {
                Array.Clear(projection, 0, texels);
                for (var dimension = 0; dimension < dimensions; dimension++)
                {
                    TensorPrimitives.MultiplyAdd(
                        responses.Slice(dimension * texels, texels),
                        directions[(direction * dimensions) + dimension],
                        projection,
                        projection);
                }

                var place = ((group * options.Directions) + direction) * options.Quantiles;
                TakeQuantiles(projection, quantiles.Slice(place, options.Quantiles));
            }
        }

        // Every group has a stream of its own, so that more scales leave the first ones as they were.
        private static float[] Directions(TextureDescriptorOptions options, int group, int dimensions)
        {
            var directions = new float[options.Directions * dimensions];
            GaussianNoise.Fill(unchecked(options.Seed + ((ulong)group << 32)), directions);
            for (var direction = 0; direction < options.Directions; direction++)
            {
                var part = directions.AsSpan(direction * dimensions, dimensions);
                TensorPrimitives.Divide(part, TensorPrimitives.Norm(part), part);
            }

            return directions;
        }

        private static void TakeQuantiles(float[] values, Span<float> quantiles)
        {
            Array.Sort(values);
            for (var index = 0; index < quantiles.Length; index++)
            {
                var place = Math.Clamp(((index + 0.5) / quantiles.Length * values.Length) - 0.5, 0, values.Length - 1);
                var below = (int)place;
                var above = Math.Min(below + 1, values.Length - 1);
                quantiles[index] = values[below] + ((float)(place - below) * (values[above] - values[below]));
            }
        }
    }
}
