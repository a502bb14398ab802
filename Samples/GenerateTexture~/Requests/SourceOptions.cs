namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The texture that a run starts from, as given.</summary>
    /// <param name="From">The albedo's file, or a folder with one set of maps; null starts from noise.</param>
    /// <param name="Strength">How far it is changed; null takes the default.</param>
    /// <param name="Mask">The file of what is made anew; null makes everything anew.</param>
    /// <param name="MaskFeather">How softly the mask's edges are drawn; null takes the default.</param>
    internal sealed record SourceOptions(string? From, float? Strength, string? Mask, int? MaskFeather)
    {
        /// <summary>The strength where everything is made anew: the source stays recognisable.</summary>
        public const float DefaultStrength = 0.6f;

        /// <summary>The strength with a mask: what is made anew owes nothing to what was there.</summary>
        public const float DefaultMaskedStrength = 1;

        /// <summary>No source.</summary>
        public static SourceOptions None { get; } = new(null, null, null, null);
    }
}
