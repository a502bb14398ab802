namespace SpeCa.Runtime.Textures
{
    /// <summary>How the values of a map relate to light; what an engine's importer must be told about the map.</summary>
    public enum ColorSpace
    {
        /// <summary>Display-referred colour with the sRGB transfer curve (IEC 61966-2-1).</summary>
        Srgb,

        /// <summary>Plain numbers: directions, heights and coefficients, which no transfer curve may touch.</summary>
        Linear,
    }
}
