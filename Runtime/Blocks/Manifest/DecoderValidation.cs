using static SpeCa.Runtime.Blocks.ManifestRule;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Checks what a manifest says of its decoder.</summary>
    internal static class DecoderValidation
    {
        private const int MostChannels = 1024;
        private const int LargestFactor = 64;

        /// <exception cref="ManifestException">The decoder does not fit the latent.</exception>
        public static void Check(string path, BlockModelManifest manifest, DecoderDescription decoder)
        {
            Require(path, float.IsFinite(decoder.Scale) && decoder.Scale != 0, $"decoder.scale is {decoder.Scale}; it must be a number other than 0.");
            Require(path, float.IsFinite(decoder.Shift), $"decoder.shift is {decoder.Shift}; it must be a number.");
            Require(path, decoder.Channels > 0 && decoder.Channels <= MostChannels, $"decoder.channels is {decoder.Channels}; it must be 1 to {MostChannels}.");
            Require(path, decoder.Factor > 0 && decoder.Factor <= LargestFactor, $"decoder.factor is {decoder.Factor}; it must be 1 to {LargestFactor}.");
            Require(path, manifest.Latent.FixedSize, "decoder needs latent.fixedSize; the image's size has no name that a shape could have.");
            var latent = manifest.Latent;
            var taken = $"float32[batch, {latent.Channels}, {latent.Height}, {latent.Width}]";
            var (height, width) = (decoder.Factor * latent.Height, decoder.Factor * latent.Width);
            var made = $"float32[batch, {decoder.Channels}, {height}, {width}]";
            CheckPart(path, latent, decoder.Part, (BoundaryTensors.Latent, taken), (BoundaryTensors.Image, made));
            if (decoder.Encoder != null)
            {
                CheckPart(path, latent, decoder.Encoder, (BoundaryTensors.Image, made), (BoundaryTensors.Latent, taken));
            }
        }

        private static void CheckPart(
            string path, LatentDescription latent, PartDescription part, (string Carries, string Signature) taken, (string Carries, string Signature) made)
        {
            Require(path, part.Inputs.Count == 1 && IsTensor(latent, part.Inputs[0], taken.Carries, taken.Signature), $"'{part.File}' must have one input, which carries '{taken.Carries}' as {taken.Signature}.");
            Require(path, part.Outputs.Count == 1 && IsTensor(latent, part.Outputs[0], made.Carries, made.Signature), $"'{part.File}' must have one output, which carries '{made.Carries}' as {made.Signature}.");
        }

        private static bool IsTensor(LatentDescription latent, TensorDescription tensor, string carries, string signature) =>
            tensor.Carries == carries && tensor.At(latent).Signature == signature;
    }
}
