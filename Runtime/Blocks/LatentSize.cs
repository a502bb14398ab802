namespace SpeCa.Runtime.Blocks
{
    /// <summary>The sizes at which a model can be run.</summary>
    internal static class LatentSize
    {
        /// <summary>Refuses a side that the model's tokens do not fill or its weights do not know.</summary>
        /// <exception cref="InvalidSettingException">The model does not run at this size.</exception>
        public static void Check(LatentDescription latent, string setting, int side)
        {
            if (side < latent.MinimumSize || side > latent.MaximumSize || side % latent.Patch != 0)
            {
                throw new InvalidSettingException(
                    setting, side, $"Choose a multiple of {latent.Patch} from {latent.MinimumSize} to {latent.MaximumSize}.");
            }
        }
    }
}
