using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>The search's textures with their full results, which all candidates are measured against.</summary>
    internal sealed class SearchTextures
    {
        private readonly TextureGenerator _generator;
        private readonly GenerationSettings _full;
        private readonly IReadOnlyList<TextureSubject> _subjects;
        private readonly int _batch;
        private readonly List<TextureReference> _references = new List<TextureReference>();

        /// <param name="generator">Makes textures.</param>
        /// <param name="full">Full sampling.</param>
        /// <param name="subjects">The textures; any number of first ones shall say something about all.</param>
        /// <param name="batch">Textures to make together.</param>
        public SearchTextures(TextureGenerator generator, GenerationSettings full, IReadOnlyList<TextureSubject> subjects, int batch)
        {
            _generator = generator;
            _full = full;
            _subjects = subjects;
            _batch = batch;
        }

        public int Count => _subjects.Count;

        /// <summary>Computes the full results.</summary>
        /// <param name="done">Told the textures of every batch.</param>
        /// <param name="cancellation">Takes effect after the part of the model that is running.</param>
        public async Task ComputeFullAsync(Action<int> done, CancellationToken cancellation)
        {
            while (_references.Count < _subjects.Count)
            {
                var subjects = _subjects.Skip(_references.Count).Take(_batch).ToArray();
                var result = await _generator.GenerateAsync(subjects, _full, progress: null, cancellation).ConfigureAwait(false);
                _references.AddRange(result.Textures.Select(texture => new TextureReference(texture)));
                done(subjects.Length);
            }
        }

        /// <summary>Lets a candidate make those of the first textures that it has not made yet.</summary>
        /// <param name="candidate">The candidate; broken after it made something that is not finite.</param>
        /// <param name="textures">The first textures to be made.</param>
        /// <param name="stage">The stage that asks.</param>
        /// <param name="done">Told the textures of every batch.</param>
        /// <param name="cancellation">Takes effect after the part of the model that is running.</param>
        public async Task MeasureAsync(
            Candidate candidate, int textures, CalibrationStage stage, Action<int> done, CancellationToken cancellation)
        {
            var settings = candidate.Preset.ApplyTo(_full);
            while (candidate.Scores.Count < textures && !candidate.IsBroken)
            {
                var first = candidate.Scores.Count;
                var subjects = _subjects.Skip(first).Take(Math.Min(_batch, textures - first)).ToArray();
                try
                {
                    var result = await _generator.GenerateAsync(subjects, settings, progress: null, cancellation).ConfigureAwait(false);
                    for (var sample = 0; sample < subjects.Length; sample++)
                    {
                        candidate.Add(_references[first + sample].Score(result.Textures[sample], result.Trace.BlocksEvaluated(sample)), stage);
                    }

                    done(subjects.Length);
                }
                catch (NonFiniteOutputException)
                {
                    candidate.IsBroken = true;
                    done(textures - first);
                }
            }
        }
    }
}
