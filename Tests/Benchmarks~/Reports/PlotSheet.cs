using System;
using System.IO;
using ScottPlot;
using SkiaSharp;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>A white sheet on which plots, pictures and lines of text are laid out, all measured in points.</summary>
    internal sealed class PlotSheet : IDisposable
    {
        private readonly SKSurface _surface;
        private readonly float _scale;

        /// <param name="width">Pixels along x.</param>
        /// <param name="height">Pixels along y.</param>
        /// <param name="scale">Pixels of a point.</param>
        public PlotSheet(int width, int height, float scale)
        {
            _surface = SKSurface.Create(new SKImageInfo(width, height));
            _surface.Canvas.Clear(SKColors.White);
            _scale = scale;
        }

        /// <summary>Paints a plot. A plot's scale factor moves whatever does not begin in the corner, so every plot is painted for itself.</summary>
        public void Paint(Plot plot, float left, float top, float width, float height)
        {
            plot.ScaleFactor = _scale;
            using var bitmap = SKBitmap.Decode(
                plot.GetImage(Pixels(width), Pixels(height)).GetImageBytes(ImageFormat.Png, 100));
            _surface.Canvas.DrawBitmap(bitmap, Pixels(left), Pixels(top));
        }

        /// <summary>Paints a picture of texels as a square of whole pixels a texel.</summary>
        public void Paint(SKBitmap texels, float left, float top, float side)
        {
            var texel = Math.Max(1, Pixels(side) / texels.Width);
            var target = SKRect.Create(Pixels(left), Pixels(top), texel * texels.Width, texel * texels.Height);
            using var image = SKImage.FromBitmap(texels);
            _surface.Canvas.DrawImage(image, target, new SKSamplingOptions(SKFilterMode.Nearest));
        }

        /// <summary>Writes a line of text.</summary>
        /// <param name="text">The line.</param>
        /// <param name="x">The place that it is aligned to.</param>
        /// <param name="baseline">The line that letters stand on.</param>
        /// <param name="size">The size of the font.</param>
        /// <param name="align">Which of its ends, or its middle, is at x.</param>
        /// <param name="isBold">Whether it is bold.</param>
        /// <param name="color">Its colour; that of axes where there is none.</param>
        /// <returns>How wide it is.</returns>
        public float Write(
            string text, float x, float baseline, float size, SKTextAlign align = SKTextAlign.Left, bool isBold = false, Color? color = null)
        {
            using var typeface = SKTypeface.FromFamilyName(FigureStyle.Font, isBold ? SKFontStyle.Bold : SKFontStyle.Normal);
            using var font = new SKFont(typeface, size * _scale) { Edging = SKFontEdging.Antialias };
            using var paint = new SKPaint { Color = SkColor(color ?? FigureStyle.Ink), IsAntialias = true };
            _surface.Canvas.DrawText(text, x * _scale, baseline * _scale, align, font, paint);
            return font.MeasureText(text) / _scale;
        }

        /// <summary>Paints a filled circle.</summary>
        public void PaintDot(float x, float y, float radius, Color color)
        {
            using var paint = new SKPaint { Color = SkColor(color), IsAntialias = true };
            _surface.Canvas.DrawCircle(x * _scale, y * _scale, radius * _scale, paint);
        }

        /// <summary>Paints a box with round corners.</summary>
        /// <param name="box">Left, top, right and bottom.</param>
        /// <param name="color">Of its frame; the inside is a light tint of it.</param>
        public void PaintBox(SKRect box, Color color)
        {
            var scaled = new SKRect(box.Left * _scale, box.Top * _scale, box.Right * _scale, box.Bottom * _scale);
            using var inside = new SKPaint { Color = SkColor(color).WithAlpha(28), IsAntialias = true };
            using var frame = new SKPaint { Color = SkColor(color), IsAntialias = true, IsStroke = true, StrokeWidth = 1.4f * _scale };
            var radius = Math.Min(6 * _scale, scaled.Width / 3);
            _surface.Canvas.DrawRoundRect(scaled, radius, radius, inside);
            _surface.Canvas.DrawRoundRect(scaled, radius, radius, frame);
        }

        /// <summary>Paints a line through points, with a tip at the last one.</summary>
        public void PaintArrow(Color color, params SKPoint[] points)
        {
            using var line = new SKPaint { Color = SkColor(color), IsAntialias = true, IsStroke = true, StrokeWidth = 1.6f * _scale };
            using var tip = new SKPaint { Color = SkColor(color), IsAntialias = true };
            using var path = new SKPath();
            path.AddPoly(Array.ConvertAll(points, point => new SKPoint(point.X * _scale, point.Y * _scale)), close: false);
            _surface.Canvas.DrawPath(path, line);
            var (end, before) = (points[^1], points[^2]);
            var length = MathF.Sqrt(((end.X - before.X) * (end.X - before.X)) + ((end.Y - before.Y) * (end.Y - before.Y)));
            var (x, y) = ((end.X - before.X) / length, (end.Y - before.Y) / length);
            using var head = new SKPath();
            head.AddPoly(
                [
                    new SKPoint((end.X + x) * _scale, (end.Y + y) * _scale),
                    new SKPoint((end.X - (8 * x) + (4 * y)) * _scale, (end.Y - (8 * y) - (4 * x)) * _scale),
                    new SKPoint((end.X - (8 * x) - (4 * y)) * _scale, (end.Y - (8 * y) + (4 * x)) * _scale),
                ],
                close: true);
            _surface.Canvas.DrawPath(head, tip);
        }

        /// <summary>Writes a PNG file.</summary>
        public void Save(string path)
        {
            using var image = _surface.Snapshot();
            using var pixels = image.PeekPixels();
            using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 9))
                ?? throw new InvalidOperationException("The picture could not be encoded.");
            File.WriteAllBytes(path, png.ToArray());
        }

        /// <inheritdoc/>
        public void Dispose() => _surface.Dispose();

        private static SKColor SkColor(Color color) => new(color.R, color.G, color.B, color.A);

        private int Pixels(float points) => (int)MathF.Round(points * _scale);
    }
}
