using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The table that a run ends with.</summary>
    internal static class ResultTable
    {
        /// <summary>One row for every texture: its steps by outcome and what they saved.</summary>
        public static Table Of(GenerationReport report)
        {
            var isCompared = report.PsnrMeanDb != null;
            string[] columns =
                ["Material", "Seed", "Full", "Accepted", "Rejected", "Unverified", "Blocks", "Block speed-up"];
            var table = Tables.Create(
                $"{report.ModelName}, preset {report.Preset}, policy {report.Policy}, {StepsOf(report)}",
                isCompared ? [.. columns, "PSNR dB"] : columns);
            foreach (var sample in report.Samples)
            {
                table.AddRow(Cells(sample, isCompared).Select(cell => new Text(cell)));
            }

            return table;
        }

        private static string StepsOf(GenerationReport report) => report.Source is { } source
            ? $"{report.Steps - source.SkippedSteps} of {report.Steps} steps"
            : $"{report.Steps} steps";

        private static string SeedOf(SampleReport sample) => sample.VariationTarget is { } target
            ? string.Create(CultureInfo.InvariantCulture, $"{sample.Seed} to {target}, {sample.VariationAmount:0.###}")
            : sample.Seed.ToString(CultureInfo.InvariantCulture);

        private static IEnumerable<string> Cells(SampleReport sample, bool isCompared)
        {
            yield return sample.SecondMaterial is { } second ? $"{sample.Material}, {second}" : sample.Material;
            yield return SeedOf(sample);
            int[] counts = [sample.Full, sample.Accepted, sample.Rejected, sample.Unverified, sample.BlocksEvaluated];
            foreach (var count in counts)
            {
                yield return count.ToString(CultureInfo.InvariantCulture);
            }

            yield return sample.BlockSpeedup.ToString("0.00x", CultureInfo.InvariantCulture);
            if (isCompared)
            {
                yield return sample.PsnrDb?.ToString("0.0", CultureInfo.InvariantCulture) ?? "identical";
            }
        }
    }
}
