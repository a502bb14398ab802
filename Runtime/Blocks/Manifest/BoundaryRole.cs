namespace SpeCa.Runtime.Blocks
{
    /// <summary>How long a tensor between parts holds.</summary>
    internal enum BoundaryRole
    {
        /// <summary>Put there by the sampler or the request before every step.</summary>
        Given,

        /// <summary>Written by the context or the condition part, for every step.</summary>
        Condition,

        /// <summary>Written by the embedding, the same for all rows and steps.</summary>
        Constant,

        /// <summary>Written by embedding or trunk for the rows of a full step, so stale after a skipped one.</summary>
        Hidden,

        /// <summary>Written by the last block or the head.</summary>
        Last,
    }
}
