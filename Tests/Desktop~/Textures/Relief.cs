using System;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    /// <summary>Makes maps for tests from formulas.</summary>
    internal static class Relief
    {
        public static TextureMap Of(int width, int height, Func<int, int, float> value)
        {
            var values = new float[width * height];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = value(i % width, i / width);
            }

            return new TextureMap(width, height, 1, ColorSpace.Linear, values);
        }

        /// <summary>Heights without structure, the same on every run.</summary>
        public static TextureMap Noise(int width, int height)
        {
            var random = new Random(7);
            return Of(width, height, (_, _) => random.NextSingle());
        }

        /// <summary>Moves a tile, so that what leaves on one side enters on the other.</summary>
        public static TextureMap Shift(TextureMap map, int right, int down)
        {
            var values = new float[map.Values.Length];
            int next = 0;
            for (int y = 0; y < map.Height; y++)
            {
                for (int x = 0; x < map.Width; x++)
                {
                    int column = (x - right + map.Width) % map.Width;
                    int row = (y - down + map.Height) % map.Height;
                    map.Texel(column, row).CopyTo(values.AsSpan(next));
                    next += map.Channels;
                }
            }

            return new TextureMap(map.Width, map.Height, map.Channels, map.ColorSpace, values);
        }

        /// <summary>Makes a colour map with the gray values of another.</summary>
        public static TextureMap Gray(TextureMap map)
        {
            var values = new float[map.Values.Length * 3];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = map.Values[i / 3];
            }

            return new TextureMap(map.Width, map.Height, 3, ColorSpace.Srgb, values);
        }
    }
}
