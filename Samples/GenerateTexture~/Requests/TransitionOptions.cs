namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>A second material, as given.</summary>
    /// <param name="To">The material; null where textures are of one.</param>
    /// <param name="Where">A shape's name or a mask's file; null takes the default.</param>
    /// <param name="Coverage">The second material's share; null takes the default.</param>
    /// <param name="Softness">How gradually one becomes the other; null takes the default.</param>
    /// <param name="SpotSize">How large spots or bays are; null takes the default.</param>
    internal sealed record TransitionOptions(string? To, string? Where, float? Coverage, float? Softness, float? SpotSize)
    {
        /// <summary>The shape where none is named, with spots of a size.</summary>
        public const string Spots = "spots";

        /// <summary>A band with ragged edges.</summary>
        public const string Edge = "edge";

        /// <summary>A band with straight edges.</summary>
        public const string Gradient = "gradient";

        /// <summary>Textures of one material.</summary>
        public static TransitionOptions None { get; } = new(null, null, null, null, null);
    }
}
