namespace SpeCa.ImageFiles
{
    /// <summary>Bits of each channel in a PNG file.</summary>
    public enum PngDepth
    {
        /// <summary>8 bits, 256 levels; enough for colour, normals and coefficients.</summary>
        Eight,

        /// <summary>16 bits, 65536 levels; for heights, whose slopes show the steps of 8 bits.</summary>
        Sixteen,
    }
}
