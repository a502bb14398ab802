namespace SpeCa.Runtime.Textures
{
    /// <summary>Values of maps as the 8-bit codes of image files, uploads and screens.</summary>
    public static class ByteCode
    {
        /// <summary>The nearest of the 256 codes of a value of 0..1; a tie goes up.</summary>
        /// <param name="value">The value.</param>
        public static byte Of(float value) => (byte)((value * 255f) + 0.5f);

        /// <summary>The codes of all values of a map, in their order.</summary>
        /// <param name="map">The map.</param>
        public static byte[] Of(TextureMap map)
        {
            var values = map.Values;
            var codes = new byte[values.Length];
            for (var index = 0; index < codes.Length; index++)
            {
                codes[index] = Of(values[index]);
            }

            return codes;
        }
    }
}
