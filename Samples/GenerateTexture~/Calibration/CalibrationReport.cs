using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The whole curve of a calibration as JSON.</summary>
    internal sealed record CalibrationReport
    {
        private const string Extension = ".calibration.json";

        private static readonly JsonSerializerOptions _options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };

        public required string Target { get; init; }

        public required CalibrationTargetKind Kind { get; init; }

        public required double Value { get; init; }

        public required bool IsTargetHeld { get; init; }

        public required string Summary { get; init; }

        public required double Seconds { get; init; }

        public required QualityPreset Preset { get; init; }

        public required CalibrationPoint? HeldOut { get; init; }

        public required IReadOnlyList<CalibrationPoint> Points { get; init; }

        /// <summary>Writes the curve beside a preset's file, whole or not at all.</summary>
        /// <returns>The path.</returns>
        /// <exception cref="IOException">It cannot be written.</exception>
        public static string Write(CalibrationResult result, string presetFile)
        {
            var path = Path.ChangeExtension(presetFile, null) + Extension;
            var report = new CalibrationReport
            {
                Target = result.Target.Description,
                Kind = result.Target.Kind,
                Value = result.Target.Value,
                IsTargetHeld = result.IsTargetHeld,
                Summary = result.Summary,
                Seconds = Math.Round(result.Elapsed.TotalSeconds, 1),
                Preset = result.Preset,
                HeldOut = result.HeldOut,
                Points = result.Points,
            };
            WholeFile.Write(path, file => JsonSerializer.Serialize(file, report, _options));
            return path;
        }
    }
}
