using System;
using System.Collections.Generic;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Tests.Presets.Calibration
{
    /// <summary>Keeps what was reported, in order, and lets a test act on it at once.</summary>
    internal sealed class RecordedProgress(Action<CalibrationProgress>? onReport = null) : IProgress<CalibrationProgress>
    {
        public List<CalibrationProgress> Reports { get; } = [];

        public void Report(CalibrationProgress value)
        {
            Reports.Add(value);
            onReport?.Invoke(value);
        }
    }
}
