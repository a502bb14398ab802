namespace SpeCa.Editor.Export
{
    /// <summary>Values of maps as the 8-bit codes of image files.</summary>
    internal static class ByteCode
    {
        /// <summary>The nearest of the 256 codes of a value of 0..1; a tie goes up.</summary>
        public static byte Of(float value) => (byte)((value * 255f) + 0.5f);
    }
}
