namespace SpeCa.Tests.Textures
{
    /// <summary>Cuts a tile elsewhere.</summary>
    internal static class Roll
    {
        /// <param name="values"><c>[channels, height, width]</c>.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        /// <param name="right">Texels that everything moves along x.</param>
        /// <param name="down">Texels that everything moves along y.</param>
        public static float[] Of(float[] values, int width, int height, int right, int down)
        {
            var rolled = new float[values.Length];
            for (var index = 0; index < values.Length; index++)
            {
                var x = ((index % width) + right) % width;
                var y = ((index / width % height) + down) % height;
                var channel = index / (width * height);
                rolled[(((channel * height) + y) * width) + x] = values[index];
            }

            return rolled;
        }
    }
}
