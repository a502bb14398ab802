using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Benchmarks.Study.Fitting;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>Measures everything of the catalogue on one model, against each texture's own full result.</summary>
    internal sealed class SpeculationStudy
    {
        private readonly BaselineLoop _loop;
        private readonly IBoundaryModel _model;
        private readonly GenerationSettings _settings;
        private readonly IReadOnlyList<TextureSubject> _subjects;
        private readonly List<(float[] Values, int Blocks)> _full = [];

        /// <param name="model">The model.</param>
        /// <param name="settings">Steps, scheduler and guidance.</param>
        /// <param name="subjects">The textures that are measured on.</param>
        public SpeculationStudy(IBoundaryModel model, GenerationSettings settings, IReadOnlyList<TextureSubject> subjects)
        {
            _loop = new BaselineLoop(model);
            _model = model;
            _settings = settings;
            _subjects = subjects;
        }

        /// <summary>Fits what is fitted to the model.</summary>
        /// <param name="subjects">Other textures than those that are measured on.</param>
        /// <param name="cancellation">Takes effect between two steps.</param>
        public StudyCatalogue Fit(IReadOnlyList<TextureSubject> subjects, CancellationToken cancellation)
        {
            var scheduler = Schedulers.Create(
                _settings.Scheduler, _model.Manifest.Schedule, _model.Manifest.Prediction, _settings.Spacing, _settings.Steps);
            var fit = TrajectoryFit.Measure(_loop, Corrected(true), subjects, cancellation);
            return new StudyCatalogue(fit, scheduler.Timestep(0), scheduler.Timestep(scheduler.StepCount - 1));
        }

        /// <summary>Measures an entry at all its strengths.</summary>
        public IEnumerable<StudyPoint> Measure(StudyEntry entry, CancellationToken cancellation)
        {
            ComputeFull(cancellation);
            var settings = Corrected(entry.CorrectsTrajectory);
            foreach (var strength in entry.Strengths)
            {
                var psnr = new List<double>();
                double blocks = 0;
                for (var place = 0; place < _subjects.Count; place++)
                {
                    var subject = _subjects[place];
                    var texture = _loop.Run(entry.Create(strength), settings, subject.Name, subject.Seed, cancellation);
                    psnr.Add(Psnr.Decibels(_full[place].Values, SampleValue.ToUnit(texture.Values), 1));
                    blocks += texture.Blocks;
                }

                var summary = PsnrSummary.Of(psnr);
                yield return new StudyPoint(
                    entry.Group, entry.Name, strength, _full.Sum(full => full.Blocks) / blocks, summary.Mean, summary.Percentile5, summary.Minimum);
            }
        }

        private void ComputeFull(CancellationToken cancellation)
        {
            foreach (var subject in _subjects.Skip(_full.Count))
            {
                var texture = _loop.Run(new FoCa { Interval = 1 }, _settings, subject.Name, subject.Seed, cancellation);
                _full.Add((SampleValue.ToUnit(texture.Values), texture.Blocks));
            }
        }

        private GenerationSettings Corrected(bool corrects) =>
            _settings with { Forecast = _settings.Forecast with { CorrectsTrajectory = corrects } };
    }
}
