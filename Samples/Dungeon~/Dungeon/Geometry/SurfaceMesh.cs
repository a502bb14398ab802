using System.Collections.Generic;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>The rectangles of one surface as an engine draws them: metres, y up, fronts to the inside.</summary>
    public sealed class SurfaceMesh
    {
        private readonly List<(float X, float Y, float Z)> _positions = new List<(float X, float Y, float Z)>();
        private readonly List<(float X, float Y, float Z)> _normals = new List<(float X, float Y, float Z)>();
        private readonly List<(float U, float V)> _places = new List<(float U, float V)>();
        private readonly List<int> _indices = new List<int>();

        /// <summary>Corners, four for every rectangle.</summary>
        public IReadOnlyList<(float X, float Y, float Z)> Positions => _positions;

        /// <summary>The directions that the rectangles face, one for every corner.</summary>
        public IReadOnlyList<(float X, float Y, float Z)> Normals => _normals;

        /// <summary>Places in the texture, in tiles, one for every corner.</summary>
        public IReadOnlyList<(float U, float V)> Places => _places;

        /// <summary>Three corners for every triangle, clockwise as seen from the front, as Unity and Direct3D want them.</summary>
        public IReadOnlyList<int> Indices => _indices;

        /// <summary>Adds a rectangle from a corner along two edges, the first of which points to the right as seen from the front.</summary>
        internal void Add(
            (float X, float Y, float Z) corner, (float X, float Y, float Z) right, (float X, float Y, float Z) up, (float X, float Y, float Z) normal,
            (float U, float V) from, (float U, float V) to)
        {
            var first = _positions.Count;
            _positions.Add(corner);
            _positions.Add(Sum(corner, up));
            _positions.Add(Sum(Sum(corner, right), up));
            _positions.Add(Sum(corner, right));
            for (var i = 0; i < 4; i++)
            {
                _normals.Add(normal);
            }

            _places.Add(from);
            _places.Add((from.U, to.V));
            _places.Add(to);
            _places.Add((to.U, from.V));
            foreach (var index in new[] { 0, 1, 2, 0, 2, 3 })
            {
                _indices.Add(first + index);
            }
        }

        private static (float X, float Y, float Z) Sum((float X, float Y, float Z) a, (float X, float Y, float Z) b) =>
            (a.X + b.X, a.Y + b.Y, a.Z + b.Z);
    }
}
