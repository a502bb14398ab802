using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Generation
{
    /// <summary>An image as the start of a request to a model that denoises latents.</summary>
    internal static class ImageSource
    {
        /// <summary>Makes the latent of an image and of its mask, of which a latent's texel gets the mean.</summary>
        /// <param name="image">The image, with a mask of its texels.</param>
        /// <param name="workspace">What encodes it.</param>
        /// <param name="model">The model's name.</param>
        /// <param name="channels">Channels of the latent.</param>
        /// <param name="height">Height of the latent.</param>
        /// <param name="width">Width of the latent.</param>
        /// <param name="factor">Texels of the image along one of the latent's.</param>
        /// <exception cref="InvalidSettingException">The latent is not finite.</exception>
        public static LatentSource Encode(
            LatentSource image, IBlockWorkspace workspace, string model, int channels, int height, int width, int factor)
        {
            var latent = new float[channels * height * width];
            workspace.Encode(image.Values, latent);
            if (!FiniteValues.AreAll(latent))
            {
                throw new InvalidSettingException(
                    nameof(GenerationSettings.Source), "an image", $"The encoder of '{model}' makes values of it that are not finite: export the encoder in float32.");
            }

            return new LatentSource(latent, BoxMean.Of(image.Mask, width, factor), image.FirstStep);
        }

        /// <summary>Brings a source of the finished texture's size down to the sample that the detail stage starts from.</summary>
        /// <param name="texture">The source, with a mask of its texels.</param>
        /// <param name="width">Width of the sample.</param>
        /// <param name="factor">Texels of the source along one of the sample's.</param>
        public static LatentSource Reduce(LatentSource texture, int width, int factor) => new LatentSource(
            BoxMean.Of(texture.Values, width, factor), BoxMean.Of(texture.Mask, width, factor), texture.FirstStep);

        /// <summary>
        /// Puts what is kept back into a decoded or detailed texture: neither gives anything back exactly as it was, and near
        /// an edge new and kept share a texel of the latent.
        /// </summary>
        public static void Keep(LatentSource source, Span<float> image)
        {
            var mask = source.Mask;
            for (var start = 0; mask.Length > 0 && start < image.Length; start += mask.Length)
            {
                for (var texel = 0; texel < mask.Length; texel++)
                {
                    ref var value = ref image[start + texel];
                    value = (mask[texel] * value) + ((1 - mask[texel]) * source.Values[start + texel]);
                }
            }
        }
    }
}
