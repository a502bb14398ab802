using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>A material's tile at every size down to one texel, read with trilinear filtering; it repeats for ever.</summary>
    internal sealed class TileTexture
    {
        // What lies just below a whole number rounds up to one.
        private const float MostBelowOne = 0.9999999f;

        private readonly List<(int Width, int Height, Texel[] Texels)> _levels = [];
        private readonly List<float[]> _heights = [];

        /// <summary>Makes the smaller sizes.</summary>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        /// <param name="texels">[height, width], top row first.</param>
        /// <param name="relief">The depth of its relief, as a share of the tile's width.</param>
        /// <param name="glows">Whether its bright parts give light of their own.</param>
        public TileTexture(int width, int height, Texel[] texels, float relief, bool glows)
        {
            Relief = relief;
            Glows = glows;
            _levels.Add((width, height, texels));
            while (_levels[^1] is { Width: > 1 } or { Height: > 1 })
            {
                _levels.Add(Halve(_levels[^1]));
            }

            // By themselves they stay in the cache when rays are followed through the relief.
            _heights.AddRange(_levels.Select(level => Array.ConvertAll(level.Texels, texel => texel.Height)));
        }

        /// <summary>The depth of its relief, as a share of the tile's width.</summary>
        public float Relief { get; }

        /// <summary>Whether its bright parts give light of their own.</summary>
        public bool Glows { get; }

        /// <summary>All of it averaged.</summary>
        public Texel Mean => _levels[^1].Texels[0];

        /// <summary>The level at which a texel is about as large as a footprint.</summary>
        /// <param name="footprint">The footprint's width, in tiles.</param>
        public float LevelFor(float footprint) =>
            float.Clamp(float.Log2(float.Max(footprint * _levels[0].Width, 1e-6f)), 0, _levels.Count - 1);

        /// <summary>Reads a place.</summary>
        /// <param name="place">In tiles, to the right and up.</param>
        /// <param name="level">From <see cref="LevelFor"/>.</param>
        public Texel Read(Vector2 place, float level)
        {
            var fine = (int)level;
            var share = level - fine;
            var texel = Bilinear(fine, place);
            return share < 0.01f || fine + 1 >= _levels.Count ? texel : (texel * (1 - share)) + (Bilinear(fine + 1, place) * share);
        }

        /// <summary>Reads the relief alone, 0 to 1.</summary>
        public float ReadHeight(Vector2 place, int level)
        {
            var (width, height, _) = _levels[level];
            var values = _heights[level];
            var (left, right, x) = Taps(place.X, width);
            var (top, bottom, y) = Taps(-place.Y, height);
            var above = values[(top * width) + left] + (x * (values[(top * width) + right] - values[(top * width) + left]));
            var below = values[(bottom * width) + left] + (x * (values[(bottom * width) + right] - values[(bottom * width) + left]));
            return above + (y * (below - above));
        }

        private Texel Bilinear(int level, Vector2 place)
        {
            var (width, height, texels) = _levels[level];
            var (left, right, x) = Taps(place.X, width);
            var (top, bottom, y) = Taps(-place.Y, height);
            return (texels[(top * width) + left] * ((1 - x) * (1 - y))) + (texels[(top * width) + right] * (x * (1 - y)))
                + (texels[(bottom * width) + left] * ((1 - x) * y)) + (texels[(bottom * width) + right] * (x * y));
        }

        private static (int First, int Second, float Share) Taps(float place, int count)
        {
            var at = (float.Min(place - float.Floor(place), MostBelowOne) * count) - 0.5f;
            if (at < 0)
            {
                return (count - 1, 0, at + 1);
            }

            var first = (int)at;
            return (first, first + 1 == count ? 0 : first + 1, at - first);
        }

        private static (int Width, int Height, Texel[] Texels) Halve((int Width, int Height, Texel[] Texels) level)
        {
            var width = int.Max(1, level.Width / 2);
            var height = int.Max(1, level.Height / 2);
            var texels = new Texel[width * height];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var top = int.Min(2 * y, level.Height - 1) * level.Width;
                    var bottom = int.Min((2 * y) + 1, level.Height - 1) * level.Width;
                    var left = int.Min(2 * x, level.Width - 1);
                    var right = int.Min((2 * x) + 1, level.Width - 1);
                    texels[(y * width) + x] =
                        (level.Texels[top + left] + level.Texels[top + right] + level.Texels[bottom + left] + level.Texels[bottom + right]) * 0.25f;
                }
            }

            return (width, height, texels);
        }
    }
}
