using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using SpeCa.Benchmarks.Parts;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Windows
{
    /// <summary>Makes textures in windows, and prints what that took and what is seen of it.</summary>
    internal sealed class WindowBench : IDisposable
    {
        /// <summary>The largest side that is made whole: above, attention takes gigabytes.</summary>
        private const int WholeSide = 256;

        // A brick is about 16 texels long: what lies nearer than two is the pattern itself.
        private const int Nearest = 48;

        private readonly BlockModel _model;
        private readonly TextureGenerator _generator;
        private readonly GenerationSettings _settings;
        private readonly WindowedDenoising _windows;
        private readonly ulong _seed;
        private readonly TextWriter _output;

        public WindowBench(string folder, int threads, string preset, WindowedDenoising windows, ulong seed, TextWriter output)
        {
            _model = BlockModel.Load(folder, new BlockModelOptions { Threads = threads });
            _generator = new TextureGenerator(_model);
            _settings = PresetCatalog.Load(folder).Find(preset).ApplyTo(new GenerationSettings());
            _windows = windows;
            _seed = seed;
            _output = output;
        }

        /// <summary>Makes the same textures whole and in windows, in turn.</summary>
        public void CompareWithWhole(IReadOnlyList<string> materials, int rounds, CancellationToken cancellation)
        {
            _output.WriteLine($"{WholeSide} x {WholeSide}, whole and in windows of {_windows.Side} with {_windows.Overlap} shared, medians of {rounds} rounds");
            _output.WriteLine($"{"",-16}{"whole s",9}{"windows s",11}{"ratio",7}{"seam",7}{"seam",7}{"borders",9}{"repeats",9}{"repeats",9}");
            foreach (var material in materials.TakeWhile(_ => !cancellation.IsCancellationRequested))
            {
                GenerationResult? whole = null;
                GenerationResult? windowed = null;
                var times = SideBySide.Medians(
                    rounds,
                    () => whole = Make(material, WholeSide, null, cancellation),
                    () => windowed = Make(material, WholeSide, _windows, cancellation));
                var (one, many) = (Albedo(whole!), Albedo(windowed!));
                _output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{material,-16}{times[0] / 1000,9:0.0}{times[1] / 1000,11:0.0}{times[1] / times[0],7:0.00}"
                    + $"{SeamMeasure.Ratio(one),7:0.00}{SeamMeasure.Ratio(many),7:0.00}{Borders(windowed!, many),9:0.00}"
                    + $"{Repeats(one),9:0.00}{Repeats(many),9:0.00}"));
            }
        }

        /// <summary>Makes textures of any size in windows, each of which skips what it can.</summary>
        public void MeasureSavings(IReadOnlyList<string> materials, int side, CancellationToken cancellation)
        {
            _output.WriteLine();
            _output.WriteLine($"{side} x {side} in windows of {_windows.Side} with {_windows.Overlap} shared: how many times fewer blocks than in full");
            _output.WriteLine($"{"",-16}{"windows",8}{"s",8}{"mean",7}{"busiest",9}{"median",8}{"calmest",9}{"seam",7}{"borders",9}{"repeats",9}");
            foreach (var material in materials.TakeWhile(_ => !cancellation.IsCancellationRequested))
            {
                GenerationResult? result = null;
                var start = TimeProvider.System.GetTimestamp();
                result = Make(material, side, _windows, cancellation);
                var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
                if (result.Trace.Windows(0) is not { } windows)
                {
                    _output.WriteLine($"{material}: one window covers all of it.");
                    continue;
                }

                var full = (double)windows.StepCount * result.Trace.BlockCount;
                var speedups = Enumerable.Range(0, windows.Plan.Count).Select(window => full / windows.BlocksEvaluated(window)).Order().ToArray();
                var albedo = Albedo(result);
                _output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{material,-16}{windows.Plan.Count,8}{seconds,8:0.0}{result.Trace.BlockSpeedup(0),7:0.00}{speedups[0],9:0.00}"
                    + $"{speedups[speedups.Length / 2],8:0.00}{speedups[^1],9:0.00}{SeamMeasure.Ratio(albedo),7:0.00}{Borders(result, albedo),9:0.00}{Repeats(albedo),9:0.00}"));
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _generator.Dispose();
            _model.Dispose();
        }

        private GenerationResult Make(string material, int side, WindowedDenoising? windows, CancellationToken cancellation) => _generator.Generate(
            [new TextureSubject(material, _seed)],
            _settings with { Width = side, Height = side, Windows = windows },
            progress: null,
            cancellation);

        private static TextureMap Albedo(GenerationResult result) => result.Textures[0].ToMaps().Albedo;

        private static double Borders(GenerationResult result, TextureMap albedo)
        {
            var plan = result.Trace.Windows(0)!.Plan;
            return SeamMeasure.Ratio(albedo, plan.BorderColumns(), plan.BorderRows());
        }

        private static double Repeats(TextureMap albedo) => RepetitionMeasure.Strongest(albedo, Nearest).Correlation;
    }
}
