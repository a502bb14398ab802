using System;
using System.Collections.Generic;

namespace SpeCa.Import
{
    /// <summary>How a pipeline is imported; what is left out is found in its folder.</summary>
    public sealed record PipelineImportOptions
    {
        /// <summary>The name that the manifest gives the model; null takes the folder's.</summary>
        public string? Name { get; init; }

        /// <summary>The image's texels along x; 0 takes what the model was made for.</summary>
        public int Width { get; init; }

        /// <summary>The image's texels along y; 0 takes what the model was made for.</summary>
        public int Height { get; init; }

        /// <summary>The guidance scale that FLUX takes as an input, at least 0; others do not take one.</summary>
        public float Guidance { get; init; } = 3.5f;

        /// <summary>Trunk chunks, the pieces of time slicing; 0 takes up to four of equal cost.</summary>
        public int Chunks { get; init; }

        /// <summary>Names of a DiT's classes, by label; empty numbers them.</summary>
        public IReadOnlyList<string> ClassNames { get; init; } = Array.Empty<string>();

        /// <summary>
        /// Sizes of the transformer's symbolic dimensions other than the batch and the latent's, by their names: for
        /// example <c>sequence_length</c>, the text's tokens. Where it is left out, these are as many as diffusers'
        /// pipeline takes: 120 or 300 for PixArt-alpha and sigma, 333 for Stable Diffusion 3, 512 for FLUX.
        /// </summary>
        public IReadOnlyDictionary<string, long> Dimensions { get; init; } = new Dictionary<string, long>();

        /// <summary>Copies external weight files even where they could be linked.</summary>
        public bool CopyWeights { get; init; }
    }
}
