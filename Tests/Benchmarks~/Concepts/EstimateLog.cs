using System;
using System.Collections.Generic;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Keeps the previews of a single texture.</summary>
    internal sealed class EstimateLog : IProgress<GenerationPreview>
    {
        /// <summary>The samples, one a preview; [channels, height, width].</summary>
        public List<float[]> Samples { get; } = [];

        /// <inheritdoc/>
        public void Report(GenerationPreview value) => Samples.Add(value.Textures[0].Sample.ToArray());
    }
}
