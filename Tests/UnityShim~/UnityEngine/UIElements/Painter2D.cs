using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public class Painter2D
    {
        private readonly List<Vector2> _path = new List<Vector2>();

        public Color fillColor { get; set; }

        public Color strokeColor { get; set; }

        public float lineWidth { get; set; } = 1;

        /// <summary>The fills, in the order in which they were made.</summary>
        internal List<PaintedShape> Fills { get; } = new List<PaintedShape>();

        /// <summary>The strokes, in the order in which they were made.</summary>
        internal List<PaintedShape> Strokes { get; } = new List<PaintedShape>();

        public void BeginPath() => _path.Clear();

        public void MoveTo(Vector2 pos) => _path.Add(pos);

        public void LineTo(Vector2 pos) => _path.Add(pos);

        public void ClosePath()
        {
        }

        public void Fill(FillRule fillRule = FillRule.NonZero) => Fills.Add(new PaintedShape(_path.ToArray(), fillColor));

        public void Stroke() => Strokes.Add(new PaintedShape(_path.ToArray(), strokeColor));
    }
}
