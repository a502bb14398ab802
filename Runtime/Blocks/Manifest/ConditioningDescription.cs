using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>What a model can be asked for: classes, precomputed inputs, both, or neither.</summary>
    public sealed record ConditioningDescription
    {
        /// <summary>The classes, in the order of their labels; empty for a model that knows none.</summary>
        public IReadOnlyList<MaterialClass> Classes { get; init; } = Array.Empty<MaterialClass>();

        /// <summary>The label that means no class, for guidance; null for a model trained without dropping classes.</summary>
        public int? UnconditionalLabel { get; init; }

        /// <summary>Precomputed conditioning that a request must give for every sample.</summary>
        public IReadOnlyList<ConditioningInput> Inputs { get; init; } = Array.Empty<ConditioningInput>();

        /// <summary>Whether there is nothing to ask for, so that nothing can be guided either.</summary>
        internal bool IsAbsent => Classes.Count == 0 && Inputs.Count == 0;
    }
}
