namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Textures between seeds, as given.</summary>
    /// <param name="Amount">How far textures around a seed are from its own; null where none are asked for.</param>
    /// <param name="MorphTarget">The seed that a sequence leads to; null where none is asked for.</param>
    /// <param name="Frames">Textures of the sequence; null takes the default.</param>
    internal sealed record VariationOptions(float? Amount, ulong? MorphTarget, int? Frames)
    {
        /// <summary>Textures of a sequence where no number is given.</summary>
        public const int DefaultFrames = 8;

        /// <summary>The most textures of a sequence; file names tell thousandths of the way apart.</summary>
        public const int MostFrames = 1000;

        /// <summary>Textures of seeds alone.</summary>
        public static VariationOptions None { get; } = new(null, null, null);
    }
}
