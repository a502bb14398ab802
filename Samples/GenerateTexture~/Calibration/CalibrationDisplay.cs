using System;
using System.Globalization;
using System.Threading.Tasks;
using SpeCa.Runtime.Presets.Calibration;
using Spectre.Console;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Shows how far a calibration is: a live bar in a terminal, one line a stage in a file or a pipe.</summary>
    internal static class CalibrationDisplay
    {
        /// <summary>Shows progress while some work is done.</summary>
        public static async Task<T> ShowAsync<T>(Terminal terminal, bool isQuiet, Func<IProgress<CalibrationProgress>?, Task<T>> work)
        {
            if (isQuiet)
            {
                return await work(null);
            }

            if (!terminal.IsLive)
            {
                return await work(new StageLines(terminal));
            }

            return await new Progress(terminal.Output) { AutoClear = true }
                .Columns(
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new PercentageColumn())
                .StartAsync(context => work(new Bar(context.AddTask("Preparing", maxValue: 1))));
        }

        private static string Describe(CalibrationProgress progress)
        {
            var best = progress.Best is { } point
                ? string.Format(CultureInfo.InvariantCulture, ", best so far {0:0.00}x with {1:0.0} dB", point.BlockSpeedup, point.PsnrP5Db)
                : "";
            return $"{Words(progress)}{best}";
        }

        private static string Words(CalibrationProgress progress) => progress.Stage switch
        {
            CalibrationStage.FullResults => "Computing the full results",
            CalibrationStage.Screening => $"Screening {progress.CandidatesLeft} candidates",
            CalibrationStage.Narrowing => $"Narrowing down to {progress.CandidatesLeft} candidates",
            CalibrationStage.Refining => $"Trying {progress.CandidatesLeft} neighbours of the best",
            CalibrationStage.Confirming => $"Confirming {progress.CandidatesLeft} candidates",
            _ => "Checking on held-out textures",
        };

        private static string Left(CalibrationProgress progress) =>
            progress.Remaining is { } left ? string.Format(CultureInfo.InvariantCulture, ", {0:m\\:ss} left", left) : "";

        // Called in order by the calibrator; what is shown must not lag behind it, so nothing is posted elsewhere.
        private sealed class Bar(ProgressTask task) : IProgress<CalibrationProgress>
        {
            public void Report(CalibrationProgress value)
            {
                task.Description = Markup.Escape(Describe(value) + Left(value));
                task.Value = value.Share;
            }
        }

        private sealed class StageLines(Terminal terminal) : IProgress<CalibrationProgress>
        {
            private (CalibrationStage, int)? _stage;

            public void Report(CalibrationProgress value)
            {
                if (_stage != (value.Stage, value.CandidatesLeft))
                {
                    _stage = (value.Stage, value.CandidatesLeft);
                    terminal.Say(string.Format(
                        CultureInfo.InvariantCulture, "{0} ({1:0%} done, {2:m\\:ss}{3})", Describe(value), value.Share, value.Elapsed, Left(value)));
                }
            }
        }
    }
}
