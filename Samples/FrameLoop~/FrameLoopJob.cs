using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Checks, plays, draws and reports: all that the program does.</summary>
    /// <param name="terminal">Where it prints.</param>
    internal sealed class FrameLoopJob(Terminal terminal)
    {
        /// <summary>Does it. What can be refused is refused before the model is loaded.</summary>
        public async Task RunAsync(FrameLoopOptions options, CancellationToken cancellation)
        {
            _ = ManifestReader.Read(options.ModelFolder);
            var catalog = PresetCatalog.Load(options.ModelFolder);
            var preset = SettingsResolver.PresetOf(catalog, options.Preset);
            OutputFolder.Prepare(options.OutFolder);
            cancellation.ThrowIfCancellationRequested();

            using var model = BlockModel.Load(options.ModelFolder, options.ModelOptions);
            var clock = SystemFrameClock.Instance;
            var costs = LiveStatus.Show(terminal, "Measuring how long the model's parts take", () => Measure(options, model, cancellation));
            using var game = Game.Create(options, model, catalog, preset, costs, clock, new SleepingPacer(clock));
            _ = LiveStatus.Show(terminal, "Loading the first room", () => game.LoadFirstRoom(cancellation));
            await new GameDisplay(terminal, game, options).PlayAsync(cancellation);

            var rest = LiveStatus.Show(terminal, "Making what the walk left out", () => game.MakeRest(cancellation));
            var report = RunReport.Of(game, options, model, preset.Name, rest);
            var pictures = LiveStatus.Show(terminal, "Drawing the pictures", () => RunPictures.Write(game, report, options, cancellation));
            var reportPath = options.Json ? ReportWriter.Write(report, RunReportJson.Default.RunReport, options.OutFolder) : null;
            if (!options.Quiet)
            {
                Show(report, pictures, reportPath);
            }
        }

        private static CostProfile Measure(FrameLoopOptions options, BlockModel model, CancellationToken cancellation)
        {
            var calibration = CostCalibration.Default with { GuidanceScale = DefaultGuidance.Of(model.Manifest) };

            // Other threads, other times.
            var path = Path.Combine(options.OutFolder, string.Create(CultureInfo.InvariantCulture, $"costs-{options.Threads}.json"));
            return CostProfile.LoadOrMeasure(path, model, calibration, cancellation);
        }

        private void Show(RunReport report, PicturePaths pictures, string? reportPath)
        {
            terminal.Show(RunTables.Rooms(report));
            terminal.Show(RunTables.Summary(report));
            terminal.Say($"Provider:       {report.Provider}");
            terminal.Say($"Rooms:          {pictures.Rooms}");
            terminal.Say($"Frame times:    {pictures.Times}");
            if (reportPath != null)
            {
                terminal.Say($"Report:         {reportPath}");
            }
        }
    }
}
