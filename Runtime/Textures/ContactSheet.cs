using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Arranges maps of one size in a grid, to see them side by side.</summary>
    public static class ContactSheet
    {
        /// <summary>
        /// Lays the maps out row by row. Values are copied as they are; gray maps are spread over three channels where
        /// any other map has three.
        /// </summary>
        /// <param name="maps">At least one map; all of the same width and height.</param>
        /// <param name="columns">Maps along x; 0 takes the smallest count that makes no more rows than columns.</param>
        /// <param name="gap">Texels between neighbours, 0 or more.</param>
        /// <param name="background">Gray of the gaps and of the places left over, 0 (black) to 1 (white).</param>
        /// <returns>The sheet, in sRGB unless all maps are linear.</returns>
        /// <exception cref="ArgumentNullException">The list or one of its maps is missing.</exception>
        /// <exception cref="ArgumentException">There are no maps, or they differ in size.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the sheet too large.</exception>
        public static TextureMap Arrange(
            IReadOnlyList<TextureMap> maps, int columns = 0, int gap = 2, float background = 0f)
        {
            Check(maps, columns, gap, background);

            int across = columns == 0 ? (int)Math.Ceiling(Math.Sqrt(maps.Count)) : columns;
            int down = ((maps.Count - 1) / across) + 1;
            int channels = 1;
            ColorSpace colorSpace = ColorSpace.Linear;
            foreach (TextureMap map in maps)
            {
                channels = Math.Max(channels, map.Channels);
                colorSpace = map.ColorSpace == ColorSpace.Srgb ? ColorSpace.Srgb : colorSpace;
            }

            int width = Extent(maps[0].Width, across, gap);
            int height = Extent(maps[0].Height, down, gap);
            var values = new float[TextureMap.CountValues(width, height, channels)];
            Array.Fill(values, background);
            for (int i = 0; i < maps.Count; i++)
            {
                int left = (i % across) * (maps[i].Width + gap);
                int top = (i / across) * (maps[i].Height + gap);
                for (int y = 0; y < maps[i].Height; y++)
                {
                    CopyRow(maps[i], y, values.AsSpan((((top + y) * width) + left) * channels), channels);
                }
            }

            return TextureMap.Own(width, height, channels, colorSpace, values);
        }

        private static void CopyRow(TextureMap map, int y, Span<float> destination, int channels)
        {
            ReadOnlySpan<float> row = map.Values.Slice(y * map.Width * map.Channels, map.Width * map.Channels);
            if (map.Channels == channels)
            {
                row.CopyTo(destination);
                return;
            }

            for (int x = 0; x < row.Length; x++)
            {
                destination.Slice(x * channels, channels).Fill(row[x]);
            }
        }

        private static int Extent(int side, int count, int gap)
        {
            long extent = ((long)side * count) + ((long)gap * (count - 1));
            return extent <= int.MaxValue
                ? (int)extent
                : throw new ArgumentOutOfRangeException(nameof(gap), gap, "The sheet would be too large.");
        }

        private static void Check(IReadOnlyList<TextureMap> maps, int columns, int gap, float background)
        {
            if (maps is null)
            {
                throw new ArgumentNullException(nameof(maps));
            }

            if (maps.Count == 0)
            {
                throw new ArgumentException("There are no maps to arrange.", nameof(maps));
            }

            foreach (TextureMap map in maps)
            {
                if (map is null)
                {
                    throw new ArgumentNullException(nameof(maps), "One of the maps is missing.");
                }

                if (map.Width != maps[0].Width || map.Height != maps[0].Height)
                {
                    throw new ArgumentException("The maps differ in size.", nameof(maps));
                }
            }

            if (columns < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(columns), columns, "Use 0 for a count that fits, or more.");
            }

            if (gap < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(gap), gap, "A gap has 0 texels or more.");
            }

            if (!(background >= 0f && background <= 1f))
            {
                throw new ArgumentOutOfRangeException(nameof(background), background, "A background lies in 0..1.");
            }
        }
    }
}
