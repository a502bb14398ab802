using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    /// <summary>A path that was filled or stroked.</summary>
    internal sealed class PaintedShape
    {
        public PaintedShape(IReadOnlyList<Vector2> path, Color color)
        {
            Path = path;
            Color = color;
        }

        public IReadOnlyList<Vector2> Path { get; }

        public Color Color { get; }
    }
}
