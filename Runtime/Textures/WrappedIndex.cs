namespace SpeCa.Runtime.Textures
{
    /// <summary>Maps the indices beyond a tile's borders onto the tile.</summary>
    internal static class WrappedIndex
    {
        public static int Of(int index, int length)
        {
            // Most neighbours lie within the tile, and a division is dear.
            if ((uint)index < (uint)length)
            {
                return index;
            }

            int remainder = index % length;
            return remainder < 0 ? remainder + length : remainder;
        }
    }
}
