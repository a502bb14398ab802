using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>A dungeon with its textures, ready to be drawn.</summary>
    internal sealed class DungeonScene
    {
        private readonly TileTexture[][] _tiles;
        private readonly Vector3[] _glows;

        /// <summary>Prepares it.</summary>
        /// <param name="layout">The dungeon.</param>
        /// <param name="tiles">The textures of every room, in the order of <see cref="SurfaceKind"/>.</param>
        public DungeonScene(DungeonLayout layout, IEnumerable<IReadOnlyList<TileTexture>> tiles)
        {
            Layout = layout;
            Tracer = new DungeonTracer(layout);
            _tiles = [.. tiles.Select(room => room.ToArray())];
            _glows = [.. _tiles.Select(room => GlowOf(room[(int)SurfaceKind.Floor]))];
        }

        /// <summary>The dungeon.</summary>
        public DungeonLayout Layout { get; }

        /// <summary>What finds where rays end.</summary>
        public DungeonTracer Tracer { get; }

        /// <summary>The texture of a surface.</summary>
        public TileTexture TileOf(Room room, SurfaceKind surface) => _tiles[room.Index][(int)surface];

        /// <summary>The light that a room's floor gives by itself, on average.</summary>
        public Vector3 FloorGlow(Room room) => _glows[room.Index];

        // Averaged over some places, because the mean colour alone hardly glows.
        private static Vector3 GlowOf(TileTexture tile)
        {
            const int Places = 16;
            var sum = Vector3.Zero;
            for (var place = 0; place < Places * Places; place++)
            {
                var texel = tile.Read(new Vector2(place % Places, place / Places) / Places, 0);
                sum += Glow.Of(tile, texel.Albedo);
            }

            return sum / (Places * Places);
        }
    }
}
