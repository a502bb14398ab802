using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SkiaSharp;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Draws the dungeon from above, with the floors' textures, the walk and the order of the rooms.</summary>
    internal sealed class DungeonMap
    {
        private readonly Game _game;
        private readonly SKRect _bounds;

        /// <summary>Makes a map of all that is not solid rock; metres.</summary>
        public DungeonMap(Game game)
        {
            _game = game;
            var cells = game.Layout.Rooms.SelectMany(game.Layout.CellsOf).ToArray();
            const float Size = DungeonLayout.CellSize;
            _bounds = new SKRect(
                cells.Min(cell => cell.Column) * Size,
                cells.Min(cell => cell.Row) * Size,
                (cells.Max(cell => cell.Column) + 1) * Size,
                (cells.Max(cell => cell.Row) + 1) * Size);
        }

        /// <summary>Draws it into a rectangle, as large as it fits.</summary>
        public void Draw(SKCanvas canvas, SKRect target)
        {
            canvas.Save();
            var scale = float.Min(target.Width / (_bounds.Width + 1), target.Height / (_bounds.Height + 1));
            canvas.Translate(target.MidX, target.MidY);
            canvas.Scale(scale);
            canvas.Translate(-_bounds.MidX, -_bounds.MidY);
            foreach (var room in _game.Loader.Rooms)
            {
                DrawFloor(canvas, room);
            }

            DrawWalls(canvas);
            DrawTorches(canvas);
            DrawWalk(canvas);
            DrawNumbers(canvas, 15 / scale);
            canvas.Restore();
        }

        private void DrawFloor(SKCanvas canvas, RoomTextures room)
        {
            using var tile = AlbedoBitmap.Of(room.Tickets[(int)SurfaceKind.Floor]!.Texture!);
            var size = RoomGeometry.TileSize / tile.Width;
            using var shader = tile.ToShader(
                SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), SKMatrix.CreateScale(size, size));
            using var paint = new SKPaint { Shader = shader };
            using var shade = new SKPaint { Color = SKColors.Black.WithAlpha(70) };
            foreach (var cell in _game.Layout.CellsOf(room.Room))
            {
                canvas.DrawRect(RectangleOf(cell), paint);
                if (!room.Room.Contains(cell))
                {
                    canvas.DrawRect(RectangleOf(cell), shade);
                }
            }
        }

        private void DrawWalls(SKCanvas canvas)
        {
            using var paint = new SKPaint { Color = SheetStyle.Line, StrokeWidth = 0.24f, IsAntialias = true, StrokeCap = SKStrokeCap.Square };
            foreach (var cell in _game.Layout.Rooms.SelectMany(_game.Layout.CellsOf))
            {
                var r = RectangleOf(cell);
                DrawSide(canvas, paint, new Cell(cell.Column - 1, cell.Row), r.Left, r.Top, r.Left, r.Bottom);
                DrawSide(canvas, paint, new Cell(cell.Column + 1, cell.Row), r.Right, r.Top, r.Right, r.Bottom);
                DrawSide(canvas, paint, new Cell(cell.Column, cell.Row - 1), r.Left, r.Top, r.Right, r.Top);
                DrawSide(canvas, paint, new Cell(cell.Column, cell.Row + 1), r.Left, r.Bottom, r.Right, r.Bottom);
            }

            foreach (var pillar in _game.Layout.Pillars)
            {
                const float Half = Pillar.HalfWidth;
                canvas.DrawRect(pillar.X - Half, pillar.Z - Half, 2 * Half, 2 * Half, paint);
            }
        }

        private void DrawSide(SKCanvas canvas, SKPaint paint, Cell neighbour, float x0, float y0, float x1, float y1)
        {
            if (!_game.Layout.IsOpen(neighbour))
            {
                canvas.DrawLine(x0, y0, x1, y1, paint);
            }
        }

        private void DrawTorches(SKCanvas canvas)
        {
            foreach (var torch in _game.Layout.Torches)
            {
                var (r, g, b) = torch.Room.Theme.Light;
                var colour = new SKColor((byte)(255 * r), (byte)(255 * g), (byte)(255 * b));
                using var glow = SKShader.CreateRadialGradient(
                    new SKPoint(torch.X, torch.Z), 2.6f, [colour.WithAlpha(110), colour.WithAlpha(0)], SKShaderTileMode.Clamp);
                using var paint = new SKPaint { Shader = glow, BlendMode = SKBlendMode.Plus };
                canvas.DrawCircle(torch.X, torch.Z, 2.6f, paint);
            }
        }

        private void DrawWalk(SKCanvas canvas)
        {
            var points = _game.Route.Select(DungeonLayout.MiddleOf).Select(middle => new SKPoint(middle.X, middle.Z)).ToArray();
            using var path = new SKPath();
            path.AddPoly(points, close: false);
            using var dashes = SKPathEffect.CreateDash([0.55f, 0.5f], 0);
            using var round = SKPathEffect.CreateCorner(0.7f);
            using var both = SKPathEffect.CreateCompose(dashes, round);
            using var paint = new SKPaint
            {
                Style = SKPaintStyle.Stroke, StrokeWidth = 0.2f, Color = SKColors.White.WithAlpha(210), PathEffect = both, IsAntialias = true,
            };
            canvas.DrawPath(path, paint);
        }

        private void DrawNumbers(SKCanvas canvas, float radius)
        {
            using var font = SheetStyle.Font(radius * 1.25f, isBold: true);
            using var disc = new SKPaint { Color = SheetStyle.Background.WithAlpha(225), IsAntialias = true };
            using var ring = new SKPaint { Color = SheetStyle.Accent, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = radius * 0.13f };
            using var ink = new SKPaint { Color = SheetStyle.Title, IsAntialias = true };
            var number = 1;
            foreach (var room in VisitOrder(_game))
            {
                var (x, z) = DungeonLayout.MiddleOf(room.Room.Centre);
                canvas.DrawCircle(x, z, radius, disc);
                canvas.DrawCircle(x, z, radius, ring);
                canvas.DrawText(number.ToString(CultureInfo.InvariantCulture), x, z + (radius * 0.45f), SKTextAlign.Center, font, ink);
                number++;
            }
        }

        /// <summary>The rooms in the order in which they were entered.</summary>
        public static IEnumerable<RoomTextures> VisitOrder(Game game) => game.Loader.Rooms.OrderBy(room => room.EnteredAt);

        private static SKRect RectangleOf(Cell cell) => SKRect.Create(
            cell.Column * DungeonLayout.CellSize, cell.Row * DungeonLayout.CellSize, DungeonLayout.CellSize, DungeonLayout.CellSize);
    }
}
