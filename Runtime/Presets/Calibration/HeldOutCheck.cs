using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>
    /// Makes textures one by one, each in full and with a preset side by side, so that a drift of the machine's speed touches
    /// both alike.
    /// </summary>
    internal sealed class HeldOutCheck
    {
        private const int WarmUpSteps = 2;

        private readonly TextureGenerator _generator;
        private readonly GenerationSettings _full;
        private readonly IFrameClock _clock;
        private readonly CalibrationWork _work;
        private readonly CancellationToken _cancellation;

        public HeldOutCheck(
            TextureGenerator generator, GenerationSettings full, IFrameClock clock, CalibrationWork work, CancellationToken cancellation)
        {
            _generator = generator;
            _full = full;
            _clock = clock;
            _work = work;
            _cancellation = cancellation;
        }

        /// <summary>Checks a candidate.</summary>
        /// <param name="candidate">The candidate.</param>
        /// <param name="subjects">Textures that nothing was chosen on.</param>
        /// <param name="fullBlocks">Blocks of one texture in full.</param>
        /// <exception cref="Speculation.NonFiniteOutputException">The candidate made something that is not finite.</exception>
        public async Task<HeldOutScores> RunAsync(Candidate candidate, IReadOnlyList<TextureSubject> subjects, int fullBlocks)
        {
            var work = fullBlocks + candidate.PlannedBlocks;
            _work.CandidatesLeft = 1;
            _work.Begin(CalibrationStage.HeldOut, (long)subjects.Count * work);
            var settings = candidate.Preset.ApplyTo(_full);
            _ = await TimeAsync(subjects[0], _full with { Steps = WarmUpSteps }).ConfigureAwait(false);
            var scores = new HeldOutScores();
            for (var index = 0; index < subjects.Count; index++)
            {
                // Taking turns spreads what drifts within a pair, heat above all, over both.
                var isFullFirst = index % 2 == 0;
                var first = await TimeAsync(subjects[index], isFullFirst ? _full : settings).ConfigureAwait(false);
                var second = await TimeAsync(subjects[index], isFullFirst ? settings : _full).ConfigureAwait(false);
                var (full, made) = isFullFirst ? (first, second) : (second, first);
                var score = new TextureReference(full.Result.Textures[0]).Score(made.Result.Textures[0], made.Result.Trace.BlocksEvaluated(0));
                scores.Add(score, full.Milliseconds / made.Milliseconds);
                _work.Complete(work);
            }

            return scores;
        }

        private async Task<(GenerationResult Result, double Milliseconds)> TimeAsync(TextureSubject subject, GenerationSettings settings)
        {
            var start = _clock.Milliseconds;
            var result = await _generator.GenerateAsync(new[] { subject }, settings, progress: null, _cancellation).ConfigureAwait(false);
            return (result, _clock.Milliseconds - start);
        }
    }
}
