using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>
    /// Runs all contenders on all textures, one texture at a time. Full sampling is timed again every few contenders, and a
    /// contender's wall speed-up is against the runs of it right before and after, so that a drift of the machine's speed
    /// touches both.
    /// </summary>
    internal sealed class Comparison
    {
        // Full sampling is timed again once contenders have taken twice as long as it.
        private const double ContenderShare = 2;

        private readonly ContenderSampler _sampler;
        private readonly Contender _full;
        private readonly IReadOnlyList<Contender> _contenders;
        private readonly bool _isTimed;

        /// <param name="sampler">Makes the textures.</param>
        /// <param name="full">Full sampling.</param>
        /// <param name="contenders">What is compared with it.</param>
        /// <param name="isTimed">Whether wall speed-ups are wanted; without them full sampling runs once for every texture.</param>
        public Comparison(ContenderSampler sampler, Contender full, IReadOnlyList<Contender> contenders, bool isTimed)
        {
            _sampler = sampler;
            _full = full;
            _contenders = contenders;
            _isTimed = isTimed;
        }

        /// <summary>Textures times contenders: how many measurements there will be, full sampling among them.</summary>
        public int Count(IReadOnlyCollection<TextureSubject> subjects) => subjects.Count * (_contenders.Count + 1);

        /// <summary>Measures texture by texture; those made before a cancellation have been given out.</summary>
        /// <exception cref="OperationCanceledException">The comparison was cancelled.</exception>
        public IEnumerable<SampleMeasurement> Run(IReadOnlyList<TextureSubject> subjects, CancellationToken cancellation)
        {
            if (subjects.Count > 0)
            {
                WarmUp(subjects[0], cancellation);
            }

            for (var index = 0; index < subjects.Count; index++)
            {
                foreach (var measurement in Run(subjects[index], index, cancellation))
                {
                    yield return measurement;
                }
            }
        }

        private IEnumerable<SampleMeasurement> Run(TextureSubject subject, int index, CancellationToken cancellation)
        {
            var (texture, milliseconds) = _sampler.Sample(_full, subject, cancellation);
            var full = new FullResult(subject, texture);
            var waiting = new List<SampleMeasurement> { full.Measure(_full, texture, milliseconds) };
            double spent = 0;
            foreach (var contender in InTurn(index))
            {
                if (TrySample(contender, subject, cancellation) is not { } sampled)
                {
                    break;
                }

                waiting.Add(full.Measure(contender, sampled.Texture, sampled.Milliseconds));
                spent += sampled.Milliseconds;
                if (!_isTimed || spent >= ContenderShare * milliseconds)
                {
                    var before = milliseconds;
                    milliseconds = _isTimed && TrySample(_full, subject, cancellation) is { } again ? again.Milliseconds : before;
                    foreach (var measurement in Settle(waiting, 0.5 * (before + milliseconds)))
                    {
                        yield return measurement;
                    }

                    waiting.Clear();
                    spent = 0;
                }
            }

            foreach (var measurement in Settle(waiting, milliseconds))
            {
                yield return measurement;
            }

            cancellation.ThrowIfCancellationRequested();
        }

        // What waits for full sampling to be timed again must not be lost to a cancellation.
        private (SampledTexture Texture, double Milliseconds)? TrySample(
            Contender contender, TextureSubject subject, CancellationToken cancellation)
        {
            try
            {
                return _sampler.Sample(contender, subject, cancellation);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        private IEnumerable<SampleMeasurement> Settle(IEnumerable<SampleMeasurement> waiting, double fullMilliseconds) =>
            waiting.Select(measurement => measurement with { FullMilliseconds = _isTimed ? fullMilliseconds : double.NaN });

        // Another contender comes first at every texture, so that none always follows the same one.
        private IEnumerable<Contender> InTurn(int index)
        {
            var start = _contenders.Count == 0 ? 0 : index * 7 % _contenders.Count;
            return _contenders.Skip(start).Concat(_contenders.Take(start));
        }

        private void WarmUp(TextureSubject subject, CancellationToken cancellation)
        {
            foreach (var contender in _contenders.DistinctBy(contender => contender.Method).Prepend(_full))
            {
                _sampler.Sample(contender with { Settings = contender.Settings with { Steps = 3 } }, subject, cancellation);
            }
        }
    }
}
