using System.Collections.Generic;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What was computed for one texture.</summary>
    internal sealed record SampleReport
    {
        /// <summary>The material.</summary>
        public required string Material { get; init; }

        /// <summary>The second material; null where it is of one.</summary>
        public required string? SecondMaterial { get; init; }

        /// <summary>The seed.</summary>
        public required ulong Seed { get; init; }

        /// <summary>The seed that its noise was moved towards; null where it was not.</summary>
        public required ulong? VariationTarget { get; init; }

        /// <summary>How far, 0 to 1; null where it was not.</summary>
        public required float? VariationAmount { get; init; }

        /// <summary>Steps that were planned and computed in full.</summary>
        public required int Full { get; init; }

        /// <summary>Steps whose forecast was verified and used.</summary>
        public required int Accepted { get; init; }

        /// <summary>Steps whose forecast was rejected and that were then computed in full.</summary>
        public required int Rejected { get; init; }

        /// <summary>Steps whose forecast was used without verification.</summary>
        public required int Unverified { get; init; }

        /// <summary>Transformer blocks evaluated; a guidance pair counts once.</summary>
        public required int BlocksEvaluated { get; init; }

        /// <summary>How many times fewer blocks that is than by full sampling.</summary>
        public required double BlockSpeedup { get; init; }

        /// <summary>
        /// Peak signal-to-noise ratio against the same texture by full sampling, dB; null where the two were not
        /// compared, and where they are identical.
        /// </summary>
        public required double? PsnrDb { get; init; }

        /// <summary>Whether the two have the same values once clamped; null where they were not compared.</summary>
        public required bool? Identical { get; init; }

        /// <summary>The names of its files in the output folder.</summary>
        public required IReadOnlyList<string> Files { get; init; }
    }
}
