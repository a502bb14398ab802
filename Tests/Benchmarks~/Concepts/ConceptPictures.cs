using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Makes the pictures that explain speculation, all of them from runs of a model.</summary>
    internal sealed class ConceptPictures
    {
        private readonly IBlockModel _model;
        private readonly PresetCatalog _presets;
        private readonly IReadOnlyList<TextureSubject> _subjects;

        /// <param name="model">The model; it needs at least one class and three colours.</param>
        /// <param name="presets">Its presets.</param>
        /// <param name="subjects">Three textures or more.</param>
        public ConceptPictures(IBlockModel model, PresetCatalog presets, IReadOnlyList<TextureSubject> subjects)
        {
            _model = model;
            _presets = presets;
            _subjects = subjects;
        }

        /// <summary>The pictures by the names of their files.</summary>
        public IReadOnlyList<(string File, Action<string, CancellationToken> Save)> All =>
        [
            ("concepts-denoising.png", SaveDenoising),
            ("concepts-step.png", (path, _) => StepDiagram.Save(path, _model.Manifest)),
            ("concepts-forecast.png", SaveForecast),
            ("concepts-decisions.png", SaveDecisions),
            ("concepts-correction.png", SaveCorrection),
            ("concepts-frames.png", SaveFrames),
            ("concepts-exact.png", SaveExact),
        ];

        /// <summary>Makes all pictures.</summary>
        /// <param name="folder">Where they go.</param>
        /// <param name="only">Only files whose names hold this.</param>
        /// <param name="told">Told of every file.</param>
        /// <param name="cancellation">Takes effect within a request.</param>
        public void Save(DirectoryInfo folder, string only, Action<string> told, CancellationToken cancellation)
        {
            folder.Create();
            foreach (var (file, save) in All.Where(picture => picture.File.Contains(only, StringComparison.Ordinal)))
            {
                cancellation.ThrowIfCancellationRequested();
                save(Path.Combine(folder.FullName, file), cancellation);
                told(file);
            }
        }

        private static GenerationSettings Full => new();

        private QualityPreset Usual => _presets.Usual;

        private void SaveDenoising(string path, CancellationToken cancellation) =>
            DenoisingStrip.Save(path, [.. _subjects.Take(2).Select(subject => DenoisingRun.Watch(_model, subject, Full, cancellation))]);

        private void SaveForecast(string path, CancellationToken cancellation)
        {
            using var generator = new TextureGenerator(_model);
            var trace = generator.Generate([_subjects[0]], Usual.ApplyTo(Full), null, cancellation).Trace;
            var full = Enumerable.Range(0, trace.StepCount).Where(step => trace[step, 0].Outcome is StepOutcome.Full or StepOutcome.Rejected);
            var logs = _subjects.Take(4).Select(subject => DenoisingRun.Watch(_model, subject, Full, cancellation).Log);
            ForecastPlot.Save(path, [.. logs], [.. full], Usual.HighestTermShare);
        }

        private void SaveDecisions(string path, CancellationToken cancellation)
        {
            using var generator = new TextureGenerator(_model);
            var subjects = _subjects.Take(3).ToArray();
            var result = generator.Generate(subjects, Usual.ApplyTo(Full), null, cancellation);
            DecisionPlot.Save(path, result, Usual.Name);
        }

        private void SaveCorrection(string path, CancellationToken cancellation)
        {
            var settings = Usual.ApplyTo(Full);
            var subject = _subjects[2];
            var full = DenoisingRun.Watch(_model, subject, Full, cancellation);
            var corrected = DenoisingRun.Watch(_model, subject, settings, cancellation);
            var uncorrected = DenoisingRun.Watch(
                _model, subject, settings with { Forecast = settings.Forecast with { CorrectsTrajectory = false } }, cancellation);
            CorrectionPlot.Save(path, full, corrected, uncorrected);
        }

        private void SaveFrames(string path, CancellationToken cancellation) =>
            FramePlot.Save(path, FrameRun.Watch(_model, _subjects[1], Usual, cancellation));

        private void SaveExact(string path, CancellationToken cancellation)
        {
            using var generator = new TextureGenerator(_model);
            var subjects = _subjects.Take(3).ToArray();
            var full = generator.Generate(subjects, Full, null, cancellation);
            var fast = new[] { Usual, _presets.Presets[^1] }
                .Select(preset => (preset.Name, Result: generator.Generate(subjects, preset.ApplyTo(Full), null, cancellation)));
            ExactAndFast.Save(path, full, [.. fast]);
        }
    }
}
