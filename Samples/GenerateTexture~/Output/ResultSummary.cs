using System.Globalization;
using System.Text;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>A run in one or two sentences.</summary>
    internal static class ResultSummary
    {
        private const double MillisecondsPerSecond = 1000;

        /// <summary>How much was made, how long it took, what was saved and what it cost.</summary>
        public static string Of(GenerationReport report)
        {
            var culture = CultureInfo.InvariantCulture;
            var noun = report.Samples.Count == 1 ? "texture" : "textures";
            var text = new StringBuilder()
                .Append(culture, $"{report.Samples.Count} {noun} of {SizeOf(report)}{WindowsOf(report)} in ")
                .Append(culture, $"{report.WallMilliseconds / MillisecondsPerSecond:0.0} s, ")
                .Append(culture, $"block speed-up {report.BlockSpeedup:0.00}x over {report.FullSteps} steps in full.");
            if (report.WallSpeedup != null)
            {
                text.AppendLine()
                    .Append(culture, $"{report.FullSteps} steps in full took ")
                    .Append(culture, $"{report.FullWallMilliseconds / MillisecondsPerSecond:0.0} s: ")
                    .Append(culture, $"speed-up {report.WallSpeedup:0.00}x. PSNR against it: ")
                    .Append(culture, $"mean {report.PsnrMeanDb:0.0} dB, 5th percentile {report.PsnrP5Db:0.0} dB, ")
                    .Append(culture, $"worst {report.PsnrMinDb:0.0} dB.");
            }

            return text.ToString();
        }

        private static string WindowsOf(GenerationReport report) => report.Windows is { } windows
            ? string.Create(CultureInfo.InvariantCulture, $" in {windows} windows")
            : "";

        private static string SizeOf(GenerationReport report) => report.DetailFactor is { } factor
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Width / factor} x {report.Height / factor}, with detail {report.Width} x {report.Height},")
            : string.Create(CultureInfo.InvariantCulture, $"{report.Width} x {report.Height}");
    }
}
