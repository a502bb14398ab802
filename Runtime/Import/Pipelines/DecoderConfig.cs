using System.Collections.Generic;
using System.IO;

namespace SpeCa.Import
{
    /// <summary>Reads diffusers' config.json of an autoencoder.</summary>
    internal static class DecoderConfig
    {
        // What diffusers takes for configurations that are older than the setting.
        private const float OldScale = 0.18215f;

        // 64 texels for one of the latent, the most that a manifest takes.
        private const int MostHalvings = 6;

        private static readonly Dictionary<string, bool> _classes = new Dictionary<string, bool> { ["AutoencoderKL"] = true };

        /// <summary>Reads vae_decoder/config.json, or vae/config.json.</summary>
        /// <exception cref="ImportException">The autoencoder is not known, or a setting cannot be used.</exception>
        public static PipelineDecoder Read(string folder)
        {
            const string exported = "vae_decoder/config.json";
            var file = ConfigFile.Read(folder, File.Exists(Path.Combine(folder, exported)) ? exported : "vae/config.json");
            file.Known("_class_name", _classes);
            var halvings = file.Length("block_out_channels") - 1;
            var scale = file.Number("scaling_factor", OldScale);
            return new PipelineDecoder
            {
                File = PipelineFolder.Model(folder, "vae_decoder"),
                EncoderFile = PipelineFolder.IsExported(folder, "vae_encoder") ? PipelineFolder.Model(folder, "vae_encoder") : null,
                LatentChannels = file.Count("latent_channels"),
                Channels = file.Count("out_channels", absent: 3),
                Factor = halvings <= MostHalvings ? 1 << halvings : throw file.Refuse("block_out_channels", $"a list of at most {MostHalvings + 1}"),
                Scale = scale != 0 ? scale : throw file.Refuse("scaling_factor", "a number other than 0"),
                Shift = file.Number("shift_factor", absent: 0),
            };
        }
    }
}
