using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;
using Spectre.Console;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The tables that a calibration ends with.</summary>
    internal static class CalibrationTables
    {
        /// <summary>
        /// The points of the curve that no other beats in speed and 5th percentile together: narrow enough for a terminal of 80
        /// columns, as the file has all values.
        /// </summary>
        public static Table Curve(CalibrationResult result)
        {
            var table = Tables.Create(
                "The best candidates on the search's textures",
                "Steps", "Tau", "Beta", "Order", "Runs", "Full", "Blocks", "P5 dB", "Loss", "Of");
            foreach (var point in Best(result.Points))
            {
                AddRow(table, [.. Schedule(point.Preset), .. Measured(point)]);
            }

            return table;
        }

        /// <summary>The chosen preset, with its target.</summary>
        public static Table Chosen(CalibrationResult result)
        {
            var table = Preset(result.Preset);
            AddRow(table, ["Target", result.Target.Description]);
            AddRow(table, ["Held", result.IsTargetHeld ? "yes" : "no"]);
            return table;
        }

        /// <summary>A preset, with what it did on held-out textures.</summary>
        public static Table Preset(QualityPreset preset)
        {
            var table = Tables.Create(preset.Name, "Property", "Value");
            AddRow(table, ["Schedule", preset.Tau0 == null ? $"{preset.Steps} steps in full" : string.Join(", ", Named(preset))]);
            if (preset.Measured is { } measured)
            {
                AddRow(table, ["Fewer blocks", Text("{0:0.00}x", measured.BlockSpeedup)]);
                AddRow(table, ["Faster", Text("{0:0.00}x ({1:0.00} to {2:0.00})", measured.WallSpeedup, measured.WallSpeedupLow, measured.WallSpeedupHigh)]);
                AddRow(table, ["PSNR mean", Text("{0:0.0} dB", measured.PsnrMeanDb)]);
                AddRow(table, ["PSNR 5th percentile", Text("{0:0.0} dB ({1:0.0} to {2:0.0})", measured.PsnrP5Db, measured.PsnrP5LowDb, measured.PsnrP5HighDb)]);
                AddRow(table, ["Perceptual loss mean", Text("{0:0.00%}", measured.PerceptualLossMean)]);
                AddRow(table, ["Perceptual loss 95th percentile", Text("{0:0.00%}", measured.PerceptualLossP95)]);
                AddRow(table, ["Held-out textures", Text("{0} ({1} materials, {2} seeds)", measured.Samples, measured.Materials, measured.Seeds)]);
            }

            return table;
        }

        private static IEnumerable<CalibrationPoint> Best(IReadOnlyList<CalibrationPoint> points)
        {
            var searched = points.Where(point => point.Stage != CalibrationStage.HeldOut).ToArray();
            return searched.Where(point => !searched.Any(other => other != point
                && other.BlockSpeedup >= point.BlockSpeedup && other.PsnrP5Db >= point.PsnrP5Db));
        }

        private static IEnumerable<string> Schedule(QualityPreset preset)
        {
            yield return Text("{0}", preset.Steps);
            if (preset.Tau0 == null)
            {
                string[] none = ["-", "-", "-", "-", "all"];
                foreach (var cell in none)
                {
                    yield return cell;
                }

                yield break;
            }

            yield return Text("{0:0.#####}", preset.Tau0);
            yield return Text("{0:0.###}", preset.Beta);
            yield return OrderOf(preset);
            yield return RunsOf(preset);
            yield return Text("{0} + {1}", preset.WarmUpSteps, preset.LastFullSteps);
        }

        private static IEnumerable<string> Named(QualityPreset preset)
        {
            yield return Text("{0} steps", preset.Steps);
            yield return Text("tau {0:0.#####}", preset.Tau0);
            yield return Text("beta {0:0.###}", preset.Beta);
            yield return $"order {OrderOf(preset)}";
            yield return $"runs of {RunsOf(preset)}";
            yield return Text("every {0} verified", preset.VerifyEvery);
            yield return Text("warm-up {0}", preset.WarmUpSteps);
            yield return Text("last {0} full", preset.LastFullSteps);
        }

        private static string OrderOf(QualityPreset preset) =>
            preset.HighestTermShare == 1 ? Text("{0}", preset.Order) : Text("{0} by {1:0.##}", preset.Order, preset.HighestTermShare);

        private static string RunsOf(QualityPreset preset) => preset.MaximumSpeculativeStepsAtStart is { } start
            ? Text("{0} to {1}", start, preset.MaximumSpeculativeSteps)
            : Text("{0}", preset.MaximumSpeculativeSteps);

        private static IEnumerable<string> Measured(CalibrationPoint point)
        {
            yield return Text("{0:0.00}x", point.BlockSpeedup);
            yield return Text("{0:0.0}", point.PsnrP5Db);
            yield return Text("{0:0.0%}", point.PerceptualLossP95);
            yield return Text("{0}", point.Textures);
        }

        private static void AddRow(Table table, IEnumerable<string> cells) => table.AddRow(cells.Select(cell => new Text(cell)));

        private static string Text(string form, params object?[] values) => string.Format(CultureInfo.InvariantCulture, form, values);
    }
}
