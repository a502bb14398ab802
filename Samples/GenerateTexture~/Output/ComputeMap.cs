using System;
using System.Globalization;
using System.Linq;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>
    /// A picture of how many steps of each kind the windows of a texture took, averaged per texel: red for those in full, green
    /// for verified forecasts, blue for trusted ones, each relative to its own maximum.
    /// </summary>
    internal sealed class ComputeMap
    {
        private const int Colors = 3;

        private readonly WindowTrace _windows;
        private readonly float[][] _counts;

        public ComputeMap(WindowTrace windows)
        {
            _windows = windows;
            var full = windows.PerPlace(StepOutcome.Full);
            var rejected = windows.PerPlace(StepOutcome.Rejected);
            _counts =
            [
                full.Zip(rejected, (planned, late) => planned + late).ToArray(),
                windows.PerPlace(StepOutcome.Accepted),
                windows.PerPlace(StepOutcome.Unverified),
            ];
        }

        /// <summary>The numbers behind the colours.</summary>
        public string Legend => string.Create(
            CultureInfo.InvariantCulture,
            $"of {_windows.StepCount} steps {Range(0)} in full (red), {Range(1)} verified (green), {Range(2)} trusted (blue)");

        /// <summary>Draws it, with as many texels as the sample.</summary>
        public TextureMap Draw()
        {
            var (width, height) = (_windows.Plan.Width, _windows.Plan.Height);
            var values = new float[width * height * Colors];
            for (var color = 0; color < Colors; color++)
            {
                var most = Math.Max(1, _counts[color].Max());
                for (var texel = 0; texel < width * height; texel++)
                {
                    values[(texel * Colors) + color] = Math.Clamp(_counts[color][texel] / most, 0, 1);
                }
            }

            return new TextureMap(width, height, Colors, ColorSpace.Srgb, values);
        }

        private string Range(int color)
        {
            var (least, most) = (_counts[color].Min(), _counts[color].Max());
            return string.Create(CultureInfo.InvariantCulture, $"{least:0} to {most:0}");
        }
    }
}
