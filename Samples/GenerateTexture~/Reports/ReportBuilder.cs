using System.Collections.Generic;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Collects a report batch by batch, so that no batch's samples need be kept.</summary>
    internal sealed class ReportBuilder(
        IBlockModel model, ResolvedSettings resolved, SourceOptions source, int batch)
    {
        private readonly List<SampleReport> _samples = [];
        private readonly List<double> _ratios = [];
        private readonly FullStepTimes _fullSteps = new();
        private double _wallMilliseconds;
        private double _fullWallMilliseconds;
        private double _stepMilliseconds;
        private double _speculationMilliseconds;
        private double _verificationMilliseconds;
        private long _blocks;
        private long _fullBlocks;
        private int _width;
        private int _height;
        private int? _windows;

        /// <summary>Adds a batch.</summary>
        /// <param name="result">What it gave.</param>
        /// <param name="files">The names of every texture's files, in the textures' order.</param>
        public void Add(BatchResult result, IReadOnlyList<IReadOnlyList<string>> files)
        {
            var trace = result.Asked.Result.Trace;
            _wallMilliseconds += result.Asked.Milliseconds;
            _fullWallMilliseconds += result.Full?.Milliseconds ?? 0;
            _stepMilliseconds += trace.TotalMilliseconds;
            _speculationMilliseconds += trace.SpeculationMilliseconds;
            _verificationMilliseconds += trace.VerificationMilliseconds;
            _fullSteps.Add(trace);
            (_width, _height) = (result.Asked.Result.Textures[0].Width, result.Asked.Result.Textures[0].Height);
            _windows = trace.Windows(0)?.Plan.Count;
            for (var index = 0; index < trace.SampleCount; index++)
            {
                var summary = new SampleSummary(trace, index, resolved.Full);
                _blocks += summary.BlocksEvaluated;
                _fullBlocks += summary.FullBlocks;
                _samples.Add(Describe(result, index, summary, files[index]));
            }
        }

        /// <summary>Makes the report of the batches added, at least one.</summary>
        public GenerationReport Build()
        {
            var settings = resolved.Settings;
            var threshold = ThresholdOf(settings.Policy);
            var psnr = _ratios.Count == 0 ? null : PsnrSummary.Of(_ratios);
            return new GenerationReport
            {
                ModelName = model.Manifest.Name,
                Provider = model.Provider.Provider.ToString(),
                ProviderReason = model.Provider.Reason,
                Preset = resolved.Preset,
                Policy = settings.Policy.Name,
                Steps = settings.Steps,
                FullSteps = resolved.FullSteps,
                Guidance = settings.GuidanceScale,
                Order = settings.Forecast.Order,
                HighestTermShare = settings.Forecast.HighestTermShare,
                Tau0 = threshold is { } known && float.IsFinite(known.Tau0) ? known.Tau0 : null,
                Beta = threshold?.Beta,
                Batch = batch,
                Width = _width,
                Height = _height,
                DetailFactor = settings.Detail ? model.Manifest.Detail!.Factor : null,
                Windows = _windows,
                Source = DescribeSource(settings),
                WallMilliseconds = _wallMilliseconds,
                SpeculationShare = ShareOfSteps(_speculationMilliseconds),
                VerificationShare = ShareOfSteps(_verificationMilliseconds),
                FullStepMilliseconds = _fullSteps.Mean,
                BlockSpeedup = (double)_fullBlocks / _blocks,
                FullWallMilliseconds = psnr == null ? null : _fullWallMilliseconds,
                WallSpeedup = psnr == null || _wallMilliseconds == 0 ? null : _fullWallMilliseconds / _wallMilliseconds,
                PsnrMeanDb = psnr?.Mean,
                PsnrP5Db = psnr?.Percentile5,
                PsnrMinDb = psnr?.Minimum,
                Samples = _samples.ToArray(),
            };
        }

        private SampleReport Describe(BatchResult result, int index, SampleSummary summary, IReadOnlyList<string> files)
        {
            var texture = result.Asked.Result.Textures[index];
            double? ratio = null;
            if (result.Full is { } full)
            {
                ratio = TextureComparison.PsnrDb(full.Result.Textures[index], texture);
                _ratios.Add(ratio.Value);
            }

            return new SampleReport
            {
                Material = texture.Material.Name,
                SecondMaterial = texture.Blend?.Name,
                Seed = texture.Seed,
                VariationTarget = texture.Variation?.Target,
                VariationAmount = texture.Variation?.Amount,
                Full = summary.Full,
                Accepted = summary.Accepted,
                Rejected = summary.Rejected,
                Unverified = summary.Unverified,
                BlocksEvaluated = summary.BlocksEvaluated,
                BlockSpeedup = summary.BlockSpeedup,
                PsnrDb = ratio is { } finite && double.IsFinite(finite) ? finite : null,
                Identical = ratio is { } compared ? double.IsPositiveInfinity(compared) : null,
                Files = files,
            };
        }

        private SourceReport? DescribeSource(GenerationSettings settings) => settings.Source is { } texture
            ? new SourceReport
            {
                From = source.From!,
                Strength = texture.Strength,
                SkippedSteps = settings.Steps - settings.TakenSteps,
                Mask = source.Mask,
                MaskFeather = source.Mask == null ? null : texture.MaskFeather,
            }
            : null;

        private double ShareOfSteps(double milliseconds) => _stepMilliseconds > 0 ? milliseconds / _stepMilliseconds : 0;

        private static AcceptanceThreshold? ThresholdOf(IStepPolicy policy) => policy switch
        {
            SpeCaPolicy speca => speca.AcceptanceThreshold,
            ReleasedSpeCaPolicy released => released.AcceptanceThreshold,
            _ => null,
        };
    }
}
