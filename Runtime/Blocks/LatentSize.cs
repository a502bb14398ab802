namespace SpeCa.Runtime.Blocks
{
    /// <summary>The sizes at which a model can be run.</summary>
    internal static class LatentSize
    {
        /// <summary>Refuses a side that the model's tokens do not fill or its weights do not know.</summary>
        /// <param name="latent">What the model says of its latent.</param>
        /// <param name="setting">What the side is called in the message.</param>
        /// <param name="side">The latent's height or width.</param>
        /// <param name="native">The native height or width.</param>
        /// <exception cref="InvalidSettingException">The model does not run at this size.</exception>
        public static void Check(LatentDescription latent, string setting, int side, int native)
        {
            if (latent.FixedSize)
            {
                if (side != native)
                {
                    throw new InvalidSettingException(setting, side, $"The model was exported for {native} alone: choose it.");
                }
            }
            else if (!IsKnown(latent, side, native))
            {
                throw new InvalidSettingException(
                    setting, side, $"Choose a multiple of {latent.Patch} from {latent.MinimumSize} to {latent.MaximumSize}.");
            }
        }

        /// <summary>Whether the model runs at a side.</summary>
        public static bool IsKnown(LatentDescription latent, int side, int native) => latent.FixedSize
            ? side == native
            : side >= latent.MinimumSize && side <= latent.MaximumSize && side % latent.Patch == 0;

        /// <summary>
        /// The latent's side for texels of the texture without detail; 0 stands for the native side.
        /// </summary>
        /// <exception cref="InvalidSettingException">The model does not make textures of this size.</exception>
        public static int FromTexels(BlockModelManifest manifest, string setting, int texels, int native)
        {
            var factor = manifest.Decoder?.Factor ?? 1;
            if (texels % factor != 0)
            {
                throw new InvalidSettingException(
                    setting, texels, $"The decoder makes {factor} texels of one: choose a multiple of {factor}.");
            }

            var side = texels == 0 ? native : texels / factor;
            Check(manifest.Latent, setting, side, native);
            return side;
        }
    }
}
