using System.Collections.Generic;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Generation
{
    /// <summary>What a request gave.</summary>
    public sealed class GenerationResult
    {
        internal GenerationResult(IReadOnlyList<GeneratedTexture> textures, GenerationTrace trace, ProviderChoice provider)
        {
            Textures = textures;
            Trace = trace;
            Provider = provider;
        }

        /// <summary>The textures, in the order in which they were asked for.</summary>
        public IReadOnlyList<GeneratedTexture> Textures { get; }

        /// <summary>What was computed and what was skipped.</summary>
        public GenerationTrace Trace { get; }

        /// <summary>Where it was computed.</summary>
        public ProviderChoice Provider { get; }
    }
}
