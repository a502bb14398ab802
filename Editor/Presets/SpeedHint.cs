using System.Globalization;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>Says how much a preset's steps, runs and verification can save at all.</summary>
    public static class SpeedHint
    {
        /// <summary>Such as "3.0x fewer blocks if every forecast holds, 0.9x if none does.".</summary>
        /// <param name="preset">The preset, in range.</param>
        /// <param name="manifest">The model.</param>
        /// <exception cref="SpeCa.Runtime.InvalidSettingException">The preset has a value out of range.</exception>
        public static string For(QualityPreset preset, BlockModelManifest manifest)
        {
            var bounds = SpeedBounds.Of(preset, manifest);
            return bounds.FewestBlocks == bounds.MostBlocks
                ? Text("{0:0.0}x fewer blocks than in full.", bounds.Highest)
                : Text("{0:0.0}x fewer blocks if every forecast holds, {1:0.0}x if none does.", bounds.Highest, bounds.Lowest);
        }

        private static string Text(string format, params object[] values) =>
            string.Format(CultureInfo.InvariantCulture, format, values);
    }
}
