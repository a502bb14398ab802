using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Shows how a tile looks when it is laid side by side.</summary>
    public static class TiledPreview
    {
        /// <summary>Repeats a map.</summary>
        /// <param name="map">The tile.</param>
        /// <param name="columns">Tiles along x, 1 or more.</param>
        /// <param name="rows">Tiles along y, 1 or more.</param>
        /// <returns><c>[rows height, columns width, channels]</c>, in the map's colour space.</returns>
        /// <exception cref="ArgumentNullException">The map is missing.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A count is less than 1, or the preview too large.</exception>
        public static TextureMap Repeat(TextureMap map, int columns, int rows)
        {
            if (map is null)
            {
                throw new ArgumentNullException(nameof(map));
            }

            if (columns < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(columns), columns, "Lay at least one column of tiles.");
            }

            if (rows < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), rows, "Lay at least one row of tiles.");
            }

            if ((long)map.Width * columns > int.MaxValue || (long)map.Height * rows > int.MaxValue)
            {
                throw new ArgumentOutOfRangeException(nameof(columns), columns, "The preview would be too large.");
            }

            int width = map.Width * columns;
            int height = map.Height * rows;
            var values = new float[TextureMap.CountValues(width, height, map.Channels)];
            int tileRow = map.Width * map.Channels;
            for (int y = 0; y < height; y++)
            {
                ReadOnlySpan<float> source = map.Values.Slice((y % map.Height) * tileRow, tileRow);
                for (int column = 0; column < columns; column++)
                {
                    source.CopyTo(values.AsSpan(((y * columns) + column) * tileRow, tileRow));
                }
            }

            return TextureMap.Own(width, height, map.Channels, map.ColorSpace, values);
        }
    }
}
