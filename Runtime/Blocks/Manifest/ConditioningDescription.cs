using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>What a class-conditional model can be asked for.</summary>
    public sealed record ConditioningDescription
    {
        /// <summary>The classes, in the order of their labels.</summary>
        public IReadOnlyList<MaterialClass> Classes { get; init; } = Array.Empty<MaterialClass>();

        /// <summary>The label that means no class, for guidance; null for a model trained without dropping classes.</summary>
        public int? UnconditionalLabel { get; init; }
    }
}
