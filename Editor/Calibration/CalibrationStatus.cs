using System;
using System.Globalization;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Editor.Calibration
{
    /// <summary>Says in words how far a calibration is.</summary>
    internal static class CalibrationStatus
    {
        /// <summary>What is being done and how long it will still take, about.</summary>
        public static string Of(CalibrationProgress? progress)
        {
            if (progress is null)
            {
                return "Starting.";
            }

            string left = progress.Remaining is { } remaining ? Text(" About {0} left.", Words(remaining)) : "";
            return Stage(progress) + left;
        }

        private static string Stage(CalibrationProgress progress) => progress.Stage switch
        {
            CalibrationStage.FullResults => "Making the full results to compare with.",
            CalibrationStage.Screening => Text("Trying {0} candidates on a few textures.", progress.CandidatesLeft),
            CalibrationStage.Narrowing => Text("Trying the best {0} candidates on more textures.", progress.CandidatesLeft),
            CalibrationStage.Refining => Text("Trying {0} neighbours of the best candidates.", progress.CandidatesLeft),
            CalibrationStage.Confirming => Text("Confirming the best {0} candidates.", progress.CandidatesLeft),
            _ => "Checking the choice on textures that it was not chosen on.",
        };

        private static string Words(TimeSpan time) => time.TotalSeconds < 90
            ? Text("{0:0} s", Math.Ceiling(time.TotalSeconds / 5) * 5)
            : Text("{0:0} min", Math.Ceiling(time.TotalMinutes));

        private static string Text(string format, params object[] values) =>
            string.Format(CultureInfo.InvariantCulture, format, values);
    }
}
