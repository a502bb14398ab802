namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The texture that a run started from.</summary>
    internal sealed record SourceReport
    {
        /// <summary>Its file or folder, as given.</summary>
        public required string From { get; init; }

        /// <summary>How far it was changed, above 0 to 1.</summary>
        public required float Strength { get; init; }

        /// <summary>Steps at the start of the schedule that were not taken; nothing counts them as savings.</summary>
        public required int SkippedSteps { get; init; }

        /// <summary>The mask's file, as given; null where everything was made anew.</summary>
        public required string? Mask { get; init; }

        /// <summary>How softly the mask's edges were drawn, texels; null without a mask.</summary>
        public required int? MaskFeather { get; init; }
    }
}
