using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;
using Spectre.Console;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Calibrates, writes and reports: all that the command <c>calibrate</c> does.</summary>
    /// <param name="terminal">Where it prints.</param>
    /// <param name="load">Loads the model that the options ask for.</param>
    /// <param name="clock">The time; null for the machine's own.</param>
    internal sealed class CalibrateJob(Terminal terminal, Func<GenerateOptions, IBlockModel> load, IFrameClock? clock = null)
    {
        /// <summary>Does it. What can be refused is refused before the model is loaded.</summary>
        /// <exception cref="TargetNotHeldException">The target was not held; what came nearest was written all the same.</exception>
        public async Task RunAsync(CalibrateOptions options, CancellationToken cancellation)
        {
            var manifest = ManifestReader.Read(options.Making.ModelFolder);
            var calibration = WithSubjects(options, manifest, cancellation);
            var given = options.Measured == null
                ? null
                : SettingsResolver.PresetOf(PresetCatalog.Load(options.Making.ModelFolder), options.Measured);
            var path = options.FileFor(given?.Name ?? calibration.Name);
            OutputFolder.Prepare(Path.GetDirectoryName(Path.GetFullPath(path))!);
            cancellation.ThrowIfCancellationRequested();

            using var model = load(options.Making);
            using var generator = new TextureGenerator(model);
            var calibrator = new PresetCalibrator(generator, clock);
            if (given != null)
            {
                var measured = await CalibrationDisplay.ShowAsync(
                    terminal, options.Quiet, progress => calibrator.MeasureAsync(given, calibration, progress, cancellation));
                cancellation.ThrowIfCancellationRequested();
                Write(options, measured, path, [CalibrationTables.Preset(measured)]);
                return;
            }

            var result = await CalibrationDisplay.ShowAsync(
                terminal, options.Quiet, progress => calibrator.CalibrateAsync(options.Target!, calibration, progress, cancellation));
            cancellation.ThrowIfCancellationRequested();
            Finish(options, result, path);
        }

        private CalibrationOptions WithSubjects(CalibrateOptions options, BlockModelManifest manifest, CancellationToken cancellation)
        {
            var making = options.Making;
            if (making.Prompts.Count == 0 && making.Conditions.Count == 0)
            {
                return making.Materials.Count == 0
                    ? options.Calibration
                    : options.Calibration with
                    {
                        Materials = MaterialSelection.Select(manifest.Conditioning.Classes, making.Materials).Select(material => material.Name).ToArray(),
                    };
            }

            var plan = GenerationPlan.Create(making, manifest, PresetCatalog.Load(making.ModelFolder));
            if (making.Prompts.Count > 0)
            {
                plan = LiveStatus.Show(terminal, "Reading the prompts", () => PromptLoader.Encode(terminal, making, plan, cancellation));
            }

            return options.Calibration with { Subjects = plan.Batches.SelectMany(batch => batch).ToArray() };
        }

        private void Finish(CalibrateOptions options, CalibrationResult result, string path)
        {
            Write(options, result.Preset, path, [CalibrationTables.Curve(result), CalibrationTables.Chosen(result)]);
            var curve = options.Json ? CalibrationReport.Write(result, path) : null;
            if (!options.Quiet)
            {
                terminal.Say(result.Summary);
                terminal.Say($"Took:    {result.Elapsed:m\\:ss}");
                if (curve != null)
                {
                    terminal.Say($"Curve:   {curve}");
                }
            }

            if (!result.IsTargetHeld)
            {
                throw new TargetNotHeldException(result.Summary);
            }
        }

        private void Write(CalibrateOptions options, QualityPreset preset, string path, IEnumerable<Table> tables)
        {
            PresetFile.Write(path, preset);
            if (options.Quiet)
            {
                return;
            }

            foreach (var table in tables)
            {
                terminal.Show(table);
            }

            terminal.Say($"Preset:  {path}");
            terminal.Say($"Use it:  generate {OptionNames.Preset} {SplitCommand.Quoted(path)}");
        }
    }
}
