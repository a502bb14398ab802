using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;

namespace SpeCa.Benchmarks.Calibration
{
    /// <summary>What <c>calibrate --json</c> wrote.</summary>
    internal sealed record CalibrationCurve(QualityPreset Preset, IReadOnlyList<CurvePoint> Points)
    {
        private static readonly JsonSerializerOptions _options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        /// <summary>Reads a file.</summary>
        /// <exception cref="InvalidSettingException">It cannot be read, or is something else.</exception>
        public static CalibrationCurve Read(string path)
        {
            try
            {
                var curve = JsonSerializer.Deserialize<CalibrationCurve>(File.ReadAllText(path), _options);
                return curve is { Preset: not null, Points: not null }
                    ? curve
                    : throw new InvalidSettingException("curve", path, "It has no preset or no points: give what calibrate --json wrote.");
            }
            catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
            {
                throw new InvalidSettingException("curve", path, $"Give what calibrate --json wrote. {error.Message}");
            }
        }

        /// <summary>The points of several searches that were measured on all of its textures, or on nearly as many.</summary>
        public static IReadOnlyList<CurvePoint> Confirmed(IEnumerable<CalibrationCurve> curves) => curves
            .SelectMany(curve =>
            {
                var searched = Searched(curve).ToArray();
                return searched.Where(point => point.Textures == searched.Max(other => other.Textures));
            })
            .ToArray();

        /// <summary>The points of several searches that are out after fewer textures.</summary>
        public static IReadOnlyList<CurvePoint> Screened(IEnumerable<CalibrationCurve> curves) => curves
            .SelectMany(curve =>
            {
                var searched = Searched(curve).ToArray();
                return searched.Where(point => point.Textures < searched.Max(other => other.Textures));
            })
            .ToArray();

        private static IEnumerable<CurvePoint> Searched(CalibrationCurve curve) => curve.Points.Where(point => point.Stage != "heldOut");
    }
}
