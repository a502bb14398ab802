using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Precomputed conditioning that a request gives for every sample, such as a text's embedding.</summary>
    public sealed record ConditioningInput
    {
        /// <summary>Its name, which parts that read it carry.</summary>
        public string Name { get; init; } = "";

        /// <summary>The shape for one row, without batch; every side is at least 1. For example [77, 768].</summary>
        public IReadOnlyList<int> Shape { get; init; } = Array.Empty<int>();
    }
}
