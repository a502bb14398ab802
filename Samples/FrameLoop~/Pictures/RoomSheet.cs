using System.Globalization;
using System.Linq;
using System.Threading;
using SkiaSharp;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The contact sheet: a picture of every room, in the order of the walk, with the map below.</summary>
    internal sealed class RoomSheet(Game game, RunReport report, int pictureWidth)
    {
        private const int Columns = 3;
        private const float NativeWidth = 560;

        private static readonly CultureInfo _culture = CultureInfo.InvariantCulture;

        private readonly float _unit = pictureWidth / NativeWidth;

        private float Gap => 20 * _unit;

        private float Caption => 58 * _unit;

        private float PictureHeight => (int)(pictureWidth * RoomPicture.Aspect);

        private int ColumnCount => int.Min(Columns, game.Layout.Rooms.Count);

        private int RowCount => ((game.Layout.Rooms.Count - 1) / ColumnCount) + 1;

        private float Width => (ColumnCount * (pictureWidth + Gap)) + Gap;

        private float MapTop => Gap + (RowCount * (PictureHeight + Caption));

        /// <summary>Draws and writes it.</summary>
        /// <exception cref="System.OperationCanceledException">It was cancelled.</exception>
        public void Save(string path, CancellationToken cancellation)
        {
            var mapHeight = PictureHeight * 1.15f;
            using var surface = SKSurface.Create(new SKImageInfo((int)Width, (int)(MapTop + mapHeight + Gap), SKColorType.Rgba8888, SKAlphaType.Opaque));
            surface.Canvas.Clear(SheetStyle.Background);
            var scene = new DungeonScene(game.Layout, game.Loader.Rooms.Select(room =>
                room.Room.Surfaces.Zip(room.Tickets, (surface, ticket) => TileTextures.Of(ticket!.Texture!, surface.Glows)).ToArray()));
            var place = 0;
            foreach (var room in DungeonMap.VisitOrder(game))
            {
                DrawRoom(surface.Canvas, scene, room, place++, cancellation);
            }

            DrawMap(surface.Canvas, mapHeight);
            Png.Write(surface, path);
        }

        private void DrawRoom(SKCanvas canvas, DungeonScene scene, RoomTextures room, int place, CancellationToken cancellation)
        {
            var left = Gap + (place % ColumnCount * (pictureWidth + Gap));
            var top = Gap + (place / ColumnCount * (PictureHeight + Caption));
            using var picture = RoomPicture.Draw(scene, room.Room, pictureWidth, cancellation);
            canvas.DrawBitmap(picture, left, top);

            using var bold = SheetStyle.Font(17 * _unit, isBold: true);
            using var normal = SheetStyle.Font(13 * _unit);
            var title = string.Create(_culture, $"{place + 1}  {room.Room.Theme.Name}");
            var line = top + PictureHeight + (22 * _unit);
            Write(canvas, title, left, line, bold, SheetStyle.Title);
            WriteRight(canvas, WhenComplete(room, place), left + pictureWidth, line, normal, SheetStyle.Accent);
            Write(canvas, Materials(report.Rooms[room.Room.Index]), left, line + (19 * _unit), normal, SheetStyle.Text);
        }

        private void DrawMap(SKCanvas canvas, float height)
        {
            var panel = SKRect.Create(Gap, MapTop, Width - (2 * Gap), height);
            using (var rock = new SKPaint { Color = SheetStyle.Rock })
            {
                canvas.DrawRect(panel, rock);
            }

            var isWide = ColumnCount == Columns;
            var map = isWide ? SKRect.Create(panel.Left, panel.Top, pictureWidth, panel.Height) : panel;
            map.Inflate(-Gap, -Gap);
            new DungeonMap(game).Draw(canvas, map);
            if (isWide)
            {
                var right = SKRect.Create(map.Right + (2 * Gap), panel.Top, panel.Right - map.Right - (3 * Gap), panel.Height);
                DrawNumbers(canvas, right);
            }
        }

        private void DrawNumbers(SKCanvas canvas, SKRect target)
        {
            using var title = SheetStyle.Font(22 * _unit, isBold: true);
            using var number = SheetStyle.Font(19 * _unit, isBold: true);
            using var normal = SheetStyle.Font(14 * _unit);
            var top = target.Top + (50 * _unit);
            Write(canvas, "These rooms got their textures while somebody walked through them", target.Left, top, title, SheetStyle.Title);
            (string Value, string What)[] numbers =
            [
                (string.Create(_culture, $"{report.BudgetMilliseconds:0.##} ms"), string.Create(_culture, $"of every frame at {report.Hz:0.##} Hz")),
                (string.Create(_culture, $"{report.TexturesMade}"), string.Create(_culture, $"textures in {report.Seconds:0} s of walking, {Threads()}")),
                (string.Create(_culture, $"{report.CompleteWhenEntered:0%}"), "of the rooms complete when entered"),
                (string.Create(_culture, $"{report.BlocksSaved:0%}"), "of a full run's blocks not computed"),
                (string.Create(_culture, $"{report.OvershootMilliseconds.P99:0.00} ms"), "over the budget, 99th percentile"),
                (string.Create(_culture, $"{report.TexturesConceded}"), $"made faster than {report.Preset}, for a deadline"),
            ];
            for (var i = 0; i < numbers.Length; i++)
            {
                var x = target.Left + (i % 3 * target.Width / 3);
                var y = top + ((52 + (58 * (i / 3))) * _unit);
                Write(canvas, numbers[i].Value, x, y, number, SheetStyle.Accent);
                Write(canvas, numbers[i].What, x, y + (21 * _unit), normal, SheetStyle.Text);
            }

            var grid = new SKRect(target.Left, top + (158 * _unit), target.Right, target.Bottom - Gap);
            TextureGrid.Draw(canvas, grid, game);
        }

        private string Threads() => report.Threads switch
        {
            0 => "on all cores",
            1 => "on one core",
            var threads => string.Create(_culture, $"on {threads} cores"),
        };

        private static string WhenComplete(RoomTextures room, int place)
        {
            if (room.CompletedAt is not { } completedAt)
            {
                return room.IsLoadedBefore ? "loaded before the walk" : "completed after the walk";
            }

            var seconds = (room.EnteredAt!.Value - completedAt) / 1000;
            return place == 0 ? string.Create(_culture, $"complete after {-seconds:0.0} s")
                : seconds >= 0 ? string.Create(_culture, $"complete {seconds:0.0} s before it was entered")
                : string.Create(_culture, $"complete {-seconds:0.0} s after it was entered");
        }

        private static string Materials(RoomReport room) => string.Join("   ", room.Textures.Select(texture =>
            $"{texture.Surface.ToLowerInvariant()}: {texture.Material.Replace('_', ' ')} ({texture.Given})"));

        private static void Write(SKCanvas canvas, string text, float x, float y, SKFont font, SKColor colour)
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
        }

        private static void WriteRight(SKCanvas canvas, string text, float x, float y, SKFont font, SKColor colour)
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawText(text, x, y, SKTextAlign.Right, font, paint);
        }
    }
}
