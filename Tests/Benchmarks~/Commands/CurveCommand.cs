using System.CommandLine;
using System.IO;
using System.Linq;
using SpeCa.Benchmarks.Calibration;
using SpeCa.Runtime.Presets;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Draws what calibrations looked at.</summary>
    internal static class CurveCommand
    {
        public static Command Create()
        {
            var curves = new Argument<FileInfo[]>("curves")
            {
                Description = "What calibrate --json wrote, one file a preset.",
                Arity = ArgumentArity.OneOrMore,
            };
            var model = ModelOption.Create();
            var output = new Option<FileInfo>("--output")
            {
                Description = "The picture.",
                DefaultValueFactory = _ => new FileInfo("calibration.png"),
            };
            var command = new Command("curve", "Draws the curves of calibrations, what they chose, and the model's presets.") { curves, model, output };
            BenchmarkCommandLine.Set(command, (parsed, _) => CalibrationPlot.Save(
                parsed.GetValue(output)!.FullName,
                parsed.GetValue(curves)!.Select(file => CalibrationCurve.Read(file.FullName)).ToArray(),
                PresetCatalog.Load(parsed.GetValue(model)!.FullName).Presets));
            return command;
        }
    }
}
