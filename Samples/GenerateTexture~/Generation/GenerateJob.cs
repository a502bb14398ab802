using System;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Plans, generates, writes and reports: all that the command <c>generate</c> does.</summary>
    /// <param name="terminal">Where it prints.</param>
    /// <param name="clock">What measures generation.</param>
    /// <param name="load">Loads the model that the options ask for.</param>
    internal sealed class GenerateJob(Terminal terminal, TimeProvider clock, Func<GenerateOptions, IBlockModel> load)
    {
        /// <summary>Does it. What can be refused is refused before the model is loaded.</summary>
        public async Task RunAsync(GenerateOptions options, CancellationToken cancellation)
        {
            var manifest = ManifestReader.Read(options.ModelFolder);
            var catalog = PresetCatalog.Load(options.ModelFolder);
            var plan = GenerationPlan.Create(options, manifest, catalog);
            var derivation = options.Look.ToDerivation(options.Normal);
            OutputFolder.Prepare(options.OutFolder);
            cancellation.ThrowIfCancellationRequested();
            if (options.Prompts.Count > 0)
            {
                plan = LiveStatus.Show(
                    terminal, "Reading the prompts", () => PromptLoader.Encode(terminal, options, plan, cancellation));
            }

            using var model = load(options);
            using var generator = new TextureGenerator(model);
            var runner = new BatchRunner(generator, plan.Resolved, clock);
            var writer = new TextureWriter(options.OutFolder, derivation);
            var maps = options.ComputeMap ? new ComputeMapWriter(options.OutFolder) : null;
            var report = new ReportBuilder(model, plan.Resolved, options.Source, options.Batch);
            var counter = new StepCounter(CountSteps(plan, options.CompareFull));
            await ProgressDisplay.ShowAsync(
                terminal,
                counter,
                isQuiet: options.Quiet,
                () => GenerateAsync(plan, options.CompareFull, runner, writer, maps, report, counter, cancellation));

            Finish(options, report.Build(), writer, catalog);
            maps?.Tell(terminal, options.Quiet);
        }

        private static async Task GenerateAsync(
            GenerationPlan plan,
            bool isCompared,
            BatchRunner runner,
            TextureWriter writer,
            ComputeMapWriter? maps,
            ReportBuilder report,
            StepCounter counter,
            CancellationToken cancellation)
        {
            if (isCompared)
            {
                await runner.WarmUpAsync(plan.Batches[0], counter, cancellation);
            }

            for (var index = 0; index < plan.Batches.Count; index++)
            {
                var subjects = plan.Batches[index];
                var name = $"Batch {index + 1} of {plan.Batches.Count}";
                var result = isCompared
                    ? await runner.CompareAsync(subjects, name, isFullFirst: index % 2 == 1, counter, cancellation)
                    : await runner.RunAsync(subjects, name, counter, cancellation);
                report.Add(result, writer.Write(result.Asked.Result.Textures, cancellation));
                maps?.Write(result.Asked.Result);
            }
        }

        private void Finish(GenerateOptions options, GenerationReport report, TextureWriter writer, PresetCatalog catalog)
        {
            var sheets = writer.WriteSheets();
            var reportPath = options.Json ? ReportWriter.Write(report, options.OutFolder) : null;
            if (!options.Quiet)
            {
                terminal.Show(ResultTable.Of(report));
                terminal.Say(ResultSummary.Of(report));
                terminal.Say($"Provider:       {report.Provider} ({report.ProviderReason})");
                terminal.Say($"Textures:       {options.OutFolder}");
                terminal.Say($"Contact sheet:  {sheets.Plain}");
                terminal.Say($"Tiled 2 x 2:    {sheets.Tiled}");
                if (reportPath != null)
                {
                    terminal.Say($"Report:         {reportPath}");
                }
            }

            if (SpeculationAdvice.For(report, catalog) is { } advice)
            {
                terminal.Warn(advice);
            }
        }

        private static int CountSteps(GenerationPlan plan, bool isCompared)
        {
            var steps = plan.Resolved.Settings.TakenSteps;
            return isCompared
                ? (plan.Batches.Count + 1) * (steps + plan.Resolved.Full.TakenSteps)
                : plan.Batches.Count * steps;
        }
    }
}
