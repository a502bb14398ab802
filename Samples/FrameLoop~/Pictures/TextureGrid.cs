using System.Linq;
using SkiaSharp;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Draws the textures themselves, each repeated 2 by 2; those of a room stand side by side.</summary>
    internal static class TextureGrid
    {
        private const float GapShare = 0.08f;
        private const float RoomGapShare = 0.3f;

        /// <summary>Draws them into a rectangle, as large as they fit.</summary>
        /// <param name="canvas">What is drawn on.</param>
        /// <param name="target">Where.</param>
        /// <param name="game">Whose textures.</param>
        public static void Draw(SKCanvas canvas, SKRect target, Game game)
        {
            var rooms = DungeonMap.VisitOrder(game).ToArray();
            var perRoom = rooms[0].Tickets.Count + RoomGapShare;
            var rows = BestRows(rooms.Length, perRoom, target);
            var columns = (rooms.Length + rows - 1) / rows;
            var pitch = Pitch(rows, columns, perRoom, target);
            for (var room = 0; room < rooms.Length; room++)
            {
                var left = target.Left + (room % columns * perRoom * pitch);
                var top = target.Top + (room / columns * pitch);
                for (var surface = 0; surface < rooms[room].Tickets.Count; surface++)
                {
                    using var tile = AlbedoBitmap.Of(rooms[room].Tickets[surface]!.Texture!);
                    DrawTiled(canvas, tile, SKRect.Create(left + (surface * pitch), top, pitch * (1 - GapShare), pitch * (1 - GapShare)));
                }
            }
        }

        private static int BestRows(int rooms, float perRoom, SKRect target) =>
            Enumerable.Range(1, rooms).MaxBy(rows => Pitch(rows, (rooms + rows - 1) / rows, perRoom, target));

        private static float Pitch(int rows, int columns, float perRoom, SKRect target) => float.Min(
            target.Width / ((columns * perRoom) - RoomGapShare - GapShare), target.Height / (rows - GapShare));

        private static void DrawTiled(SKCanvas canvas, SKBitmap tile, SKRect square)
        {
            var matrix = SKMatrix.CreateScale(square.Width / (2 * tile.Width), square.Height / (2 * tile.Height)).PostConcat(
                SKMatrix.CreateTranslation(square.Left, square.Top));
            using var shader = tile.ToShader(
                SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), matrix);
            using var paint = new SKPaint { Shader = shader };
            canvas.DrawRect(square, paint);
        }
    }
}
