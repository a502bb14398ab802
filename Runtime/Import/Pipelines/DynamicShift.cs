using System;

namespace SpeCa.Import
{
    /// <summary>
    /// A flow shift that grows with the image, as FLUX uses it: <c>shift = exp(mu)</c>, mu a straight line through two
    /// numbers of tokens.
    /// </summary>
    public sealed record DynamicShift
    {
        /// <summary>mu at <see cref="BaseTokens"/>.</summary>
        public float BaseShift { get; init; } = 0.5f;

        /// <summary>mu at <see cref="MaximumTokens"/>.</summary>
        public float MaximumShift { get; init; } = 1.15f;

        /// <summary>Tokens of the smaller image.</summary>
        public int BaseTokens { get; init; } = 256;

        /// <summary>Tokens of the larger image; not <see cref="BaseTokens"/>.</summary>
        public int MaximumTokens { get; init; } = 4096;

        /// <summary>The shift for an image of some tokens.</summary>
        public float At(int tokens)
        {
            var slope = ((double)MaximumShift - BaseShift) / (MaximumTokens - BaseTokens);
            return (float)Math.Exp(BaseShift + (slope * (tokens - BaseTokens)));
        }
    }
}
