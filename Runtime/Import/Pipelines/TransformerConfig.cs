using System.Collections.Generic;

namespace SpeCa.Import
{
    /// <summary>Reads diffusers' config.json of a transformer.</summary>
    internal sealed class TransformerConfig
    {
        // What diffusers' FLUX pipelines make where nobody says otherwise: 1024 texels.
        private const int FluxSide = 128;
        private const int FluxPacking = 2;

        private static readonly Dictionary<string, PipelineFamily?> _classes = new Dictionary<string, PipelineFamily?>
        {
            ["DiTTransformer2DModel"] = PipelineFamily.DiT,
            ["Transformer2DModel"] = null,
            ["PixArtTransformer2DModel"] = PipelineFamily.PixArt,
            ["SD3Transformer2DModel"] = PipelineFamily.StableDiffusion3,
            ["FluxTransformer2DModel"] = PipelineFamily.Flux,
        };

        // Transformer2DModel was both before each had a class of its own.
        private static readonly Dictionary<string, PipelineFamily> _norms = new Dictionary<string, PipelineFamily>
        {
            ["ada_norm_zero"] = PipelineFamily.DiT,
            ["ada_norm_single"] = PipelineFamily.PixArt,
        };

        private readonly ConfigFile _file;

        /// <exception cref="ImportException">The transformer is not known.</exception>
        public TransformerConfig(ConfigFile file)
        {
            _file = file;
            Family = file.Known("_class_name", _classes) ?? file.Known("norm_type", _norms);
        }

        public PipelineFamily Family { get; }

        public int Packing => Family == PipelineFamily.Flux ? FluxPacking : 1;

        public int Patch => _file.Count("patch_size", absent: Family == PipelineFamily.Flux ? 1 : 2);

        public int? LatentSide =>
            Family == PipelineFamily.Flux ? FluxSide
            : _file.Has("sample_size") ? _file.Count("sample_size")
            : (int?)null;

        // PixArt has the setting too, where it counts timesteps.
        public int? ClassCount => Family == PipelineFamily.DiT ? _file.Count("num_embeds_ada_norm") : (int?)null;

        /// <exception cref="ImportException">The model takes more than the latent, or another one than the decoder.</exception>
        public void CheckChannels(int latentChannels)
        {
            var expected = latentChannels * Packing * Packing;
            if (_file.Count("in_channels") != expected)
            {
                throw _file.Refuse("in_channels", $"{expected} for the decoder's latent of {latentChannels} channels");
            }
        }
    }
}
