using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Quality
{
    /// <summary>
    /// Measures candidates against full sampling on every material and the given seeds. Full and candidate runs of a batch
    /// stand side by side, so that a drift of the machine's speed touches both.
    /// </summary>
    internal sealed class QualityBench : IDisposable
    {
        private readonly TextureGenerator _generator;
        private readonly List<TextureSubject[]> _batches;
        private readonly Dictionary<int, GenerationResult> _full = new();

        public QualityBench(IBlockModel model, IReadOnlyList<ulong> seeds, int batch)
        {
            _generator = new TextureGenerator(model);
            _batches = seeds
                .SelectMany(seed => model.Manifest.Conditioning.Classes.Select(material => new TextureSubject(material.Name, seed)))
                .Chunk(batch)
                .ToList();
            _generator.Generate(_batches[0], new GenerationSettings { Steps = 5 });
        }

        /// <summary>Measures one candidate; with timing, full sampling is run again beside every batch.</summary>
        public Measurement Measure(Candidate candidate, bool timed)
        {
            var psnr = new List<double>();
            var ratios = new List<double>();
            double blocks = 0, rejected = 0, speculative = 0, speculation = 0, verification = 0, total = 0, full = 0;
            for (var index = 0; index < _batches.Count; index++)
            {
                var fullSeconds = RunFull(index, timed);
                var (result, seconds) = Time(_batches[index], candidate.Settings);
                ratios.Add(fullSeconds / seconds);
                var trace = result.Trace;
                for (var sample = 0; sample < trace.SampleCount; sample++)
                {
                    psnr.Add(TextureComparison.PsnrDb(_full[index].Textures[sample], result.Textures[sample]));
                    blocks += trace.BlocksEvaluated(sample);
                    rejected += trace.Count(sample, StepOutcome.Rejected);
                    speculative += trace.StepCount - trace.Count(sample, StepOutcome.Full);
                }

                speculation += trace.SpeculationMilliseconds;
                verification += trace.VerificationMilliseconds;
                total += trace.TotalMilliseconds;
                full += _full[index].Trace.TotalMilliseconds;
            }

            var fullBlocks = (double)psnr.Count * _full[0].Trace.StepCount * _full[0].Trace.BlockCount;
            ratios.Sort();
            return new Measurement(
                candidate.Name, fullBlocks / blocks, Percentile.OfSorted(ratios.ToArray(), 0.5), PsnrSummary.Of(psnr),
                speculative == 0 ? 0 : rejected / speculative, speculation / total, verification / total,
                speculative == 0 ? 0 : speculation / speculative / (full / (psnr.Count * _full[0].Trace.StepCount)));
        }

        public void Dispose() => _generator.Dispose();

        private double RunFull(int index, bool again)
        {
            if (!again && _full.ContainsKey(index))
            {
                return double.NaN;
            }

            var (result, seconds) = Time(_batches[index], new GenerationSettings());
            _full[index] = result;
            return seconds;
        }

        private (GenerationResult Result, double Seconds) Time(TextureSubject[] subjects, GenerationSettings settings)
        {
            var start = Stopwatch.GetTimestamp();
            var result = _generator.Generate(subjects, settings);
            return (result, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }
}
