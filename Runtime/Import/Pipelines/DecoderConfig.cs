using System.Collections.Generic;
using System.IO;

namespace SpeCa.Import
{
    /// <summary>Reads diffusers' config.json of an autoencoder.</summary>
    internal static class DecoderConfig
    {
        // What diffusers takes for configurations that are older than the setting.
        private const float OldScale = 0.18215f;

        private static readonly Dictionary<string, bool> _classes = new Dictionary<string, bool> { ["AutoencoderKL"] = true };

        /// <summary>Reads vae_decoder/config.json, or vae/config.json.</summary>
        /// <exception cref="ImportException">The autoencoder is not known, or a setting cannot be used.</exception>
        public static PipelineDecoder Read(string folder)
        {
            var exported = Path.Combine(folder, "vae_decoder", "config.json");
            var file = ConfigFile.Read(File.Exists(exported) ? exported : Path.Combine(folder, "vae", "config.json"));
            file.Known("_class_name", _classes);
            var scale = file.Number("scaling_factor", OldScale);
            return new PipelineDecoder
            {
                File = PipelineFolder.Model(folder, "vae_decoder"),
                EncoderFile = PipelineFolder.IsExported(folder, "vae_encoder") ? PipelineFolder.Model(folder, "vae_encoder") : null,
                LatentChannels = file.Count("latent_channels"),
                Channels = file.Count("out_channels", absent: 3),
                Factor = 1 << (file.Length("block_out_channels") - 1),
                Scale = scale != 0 ? scale : throw file.Refuse("scaling_factor", "a number other than 0"),
                Shift = file.Number("shift_factor", absent: 0),
            };
        }
    }
}
