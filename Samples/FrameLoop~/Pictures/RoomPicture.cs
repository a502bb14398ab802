using System.Numerics;
using System.Threading;
using SkiaSharp;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Draws one room as a picture.</summary>
    internal static class RoomPicture
    {
        /// <summary>The picture's height as a share of its width.</summary>
        public const float Aspect = 0.625f;

        private const int Samples = 2;

        /// <summary>Draws; the caller disposes it.</summary>
        /// <exception cref="System.OperationCanceledException">It was cancelled.</exception>
        public static SKBitmap Draw(DungeonScene scene, Room room, int width, CancellationToken cancellation)
        {
            var height = (int)(width * Aspect);
            var camera = CameraPlacement.For(scene.Tracer, room);
            var light = new RoomRenderer(scene, Samples).Draw(camera, width, height, cancellation);
            var exposure = Exposure.Of(light);
            for (var i = 0; i < light.Length; i++)
            {
                light[i] *= exposure;
            }

            Bloom.Add(light, width, height);
            return ToBitmap(light, width, height);
        }

        private static SKBitmap ToBitmap(Vector3[] light, int width, int height)
        {
            var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
            var pixels = bitmap.GetPixelSpan();
            for (var i = 0; i < light.Length; i++)
            {
                var colour = (255 * ToneMap.ToSrgb(ToneMap.Film(light[i]))) + new Vector3(0.5f);
                pixels[4 * i] = (byte)colour.X;
                pixels[(4 * i) + 1] = (byte)colour.Y;
                pixels[(4 * i) + 2] = (byte)colour.Z;
                pixels[(4 * i) + 3] = byte.MaxValue;
            }

            return bitmap;
        }
    }
}
