using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Draws a room by tracing rays, several for every pixel.</summary>
    internal sealed class RoomRenderer
    {
        private const float Farthest = 60;
        private const float Unseen = 5e-4f;
        private const float IronRoughness = 0.45f;
        private static readonly Vector3 _iron = new(0.035f, 0.03f, 0.028f);
        private static readonly Vector3 _haze = new(0.010f, 0.009f, 0.010f);

        private readonly DungeonScene _scene;
        private readonly IReadOnlyList<(Vector3 Position, Vector3 Light, Room Room)> _torches;
        private readonly SoftLight _soft;
        private readonly Flames _flames;
        private readonly int _samples;

        /// <summary>Prepares a scene.</summary>
        /// <param name="scene">The scene.</param>
        /// <param name="samples">Rays for every pixel along each side.</param>
        public RoomRenderer(DungeonScene scene, int samples)
        {
            _scene = scene;
            _samples = samples;
            _torches = Torchlight.Of(scene.Layout);
            _soft = new SoftLight(scene, _torches);
            _flames = new Flames(_torches);
        }

        /// <summary>Draws.</summary>
        /// <returns>Scene-referred light, [height, width], top row first.</returns>
        public Vector3[] Draw(RoomCamera camera, int width, int height, CancellationToken cancellation)
        {
            var picture = new Vector3[width * height];
            Parallel.For(0, height, new ParallelOptions { CancellationToken = cancellation }, row =>
            {
                for (var column = 0; column < width; column++)
                {
                    picture[(row * width) + column] = Pixel(camera, column, row, width, height);
                }
            });
            return picture;
        }

        private Vector3 Pixel(RoomCamera camera, int column, int row, int width, int height)
        {
            var sum = Vector3.Zero;
            for (var sample = 0; sample < _samples * _samples; sample++)
            {
                var x = column + (((sample % _samples) + 0.5f) / _samples);
                var y = row + (((sample / _samples) + 0.5f) / _samples);
                var ray = camera.Ray(((2 * x) - width) / width, (height - (2 * y)) / width);
                var light = Along(camera.Position, ray, 2 * RoomCamera.HalfWidth / (width * _samples), sample);

                // Single sparks in one of the samples would make edges jagged.
                sum += light / (1 + (0.15f * ToneMap.Luminance(light)));
            }

            var mean = sum / (_samples * _samples);
            return mean / float.Max(1 - (0.15f * ToneMap.Luminance(mean)), 0.05f);
        }

        private Vector3 Along(Vector3 origin, Vector3 ray, float pixel, int sample)
        {
            if (_scene.Tracer.Trace(origin, ray, Farthest, seesIron: true) is not { } hit)
            {
                return _haze;
            }

            var light = hit.Surface is { } surface ? Shade(hit, surface, ray, pixel, sample) : ShadeIron(hit, ray);
            return Vector3.Lerp(_haze, light, float.Exp(-0.03f * hit.Distance)) + _flames.Along(origin, ray, hit.Distance);
        }

        private Vector3 Shade(in SurfaceHit hit, SurfaceKind surface, Vector3 ray, float pixel, int sample)
        {
            var tile = _scene.TileOf(hit.Room, surface);
            var toEye = Local(hit, -ray);
            var footprint = hit.Distance * pixel / float.Sqrt(float.Max(toEye.Z, 0.15f)) / RoomGeometry.TileSize;
            var level = tile.LevelFor(footprint);
            var relief = Relief.March(tile, hit.Place, toEye, (int)level);
            var texel = tile.Read(relief.Place, level);
            var normal = Vector3.Normalize((hit.Right * texel.Normal.X) + (hit.Up * texel.Normal.Y) + (hit.Normal * texel.Normal.Z));

            // Bumps that a mipmap averaged away live on as roughness (Toksvig).
            var bumps = float.Clamp(1 - texel.Normal.Length(), 0, 0.5f);
            var rough = float.Clamp(float.Sqrt((texel.Roughness * texel.Roughness) + (0.8f * bumps)) + 0.06f, 0.1f, 1);
            var place = new Surface(hit.Position, normal, texel.Albedo, rough, texel.Occlusion);

            var light = place.Albedo * texel.Occlusion * _soft.At(hit);
            foreach (var (position, torch, _) in _torches)
            {
                var flame = position + (Torchlight.HalfSize * Offset(sample));
                light += FromTorch(hit, place, -ray, flame, torch, tile, relief, (int)level);
            }

            return light + Glow.Of(tile, texel.Albedo);
        }

        private Vector3 FromTorch(
            in SurfaceHit hit, in Surface place, Vector3 toEye, Vector3 flame, Vector3 torch, TileTexture tile, in ReliefHit relief, int level)
        {
            var way = flame - hit.Position;
            var distance2 = way.LengthSquared();
            if (distance2 > Torchlight.Reach * Torchlight.Reach || Vector3.Dot(way, hit.Normal) <= 0)
            {
                return Vector3.Zero;
            }

            var toLight = way / float.Sqrt(distance2);
            var fade = 1 - (distance2 / (Torchlight.Reach * Torchlight.Reach));
            var light = place.Reflect(toEye, toLight) * torch * (fade * fade / (distance2 + 0.6f));
            if (ToneMap.Luminance(light) < Unseen || !_scene.Tracer.IsClear(hit.Position + (1e-3f * hit.Normal), flame))
            {
                return Vector3.Zero;
            }

            return light * Relief.Lit(tile, relief, Local(hit, toLight), level);
        }

        private Vector3 ShadeIron(in SurfaceHit hit, Vector3 ray)
        {
            var place = new Surface(hit.Position, hit.Normal, _iron, IronRoughness, 1);
            var light = _iron * _soft.At(hit);
            foreach (var (position, torch, _) in _torches)
            {
                var way = position + new Vector3(0, 0.1f, 0) - hit.Position;
                light += place.Reflect(-ray, Vector3.Normalize(way)) * torch / (way.LengthSquared() + 0.6f);
            }

            return light;
        }

        private static Vector3 Local(in SurfaceHit hit, Vector3 direction) =>
            new(Vector3.Dot(direction, hit.Right), Vector3.Dot(direction, hit.Up), Vector3.Dot(direction, hit.Normal));

        // The corners of a tetrahedron: every sample sees another side of the flame.
        private static Vector3 Offset(int sample) => (sample & 3) switch
        {
            0 => new Vector3(1, 1, 1),
            1 => new Vector3(-1, 1, -1),
            2 => new Vector3(1, -1, -1),
            _ => new Vector3(-1, -1, 1),
        };
    }
}
