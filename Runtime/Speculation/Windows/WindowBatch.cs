using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation.Windows
{
    /// <summary>
    /// Neighbouring windows of one texture that the model is evaluated on together. Every window has rows, features and
    /// decisions of its own.
    /// </summary>
    internal sealed class WindowBatch : IDisposable
    {
        private readonly WindowedTexture _texture;
        private readonly int _first;
        private readonly EvaluatedSample[] _windows;
        private readonly TrajectoryCorrection?[] _corrections;
        private readonly ModelEvaluation _evaluation;
        private readonly GuidedOutput _output;

        /// <param name="workspace">The model's buffers, which stay the caller's and serve other batches, too.</param>
        /// <param name="scheduler">The schedule.</param>
        /// <param name="options">How to evaluate.</param>
        /// <param name="subject">What conditions the texture.</param>
        /// <param name="texture">The texture.</param>
        /// <param name="first">The first window.</param>
        /// <param name="count">Windows.</param>
        /// <param name="trace">Takes note of times.</param>
        public WindowBatch(
            IBlockWorkspace workspace,
            IScheduler scheduler,
            DenoiserOptions options,
            DenoisingSubject subject,
            WindowedTexture texture,
            int first,
            int count,
            GenerationTrace trace)
        {
            _texture = texture;
            _first = first;
            _windows = new EvaluatedSample[count];
            _corrections = new TrajectoryCorrection?[count];
            var subjects = new DenoisingSubject[count];
            for (var place = 0; place < count; place++)
            {
                var length = workspace.Sample.RowLength;
                _windows[place] = new EvaluatedSample(new float[length], options.FirstStep);
                _corrections[place] = TrajectoryCorrection.TryCreate(scheduler, options, length);
                subjects[place] = Cut(subject, first + place);
            }

            _evaluation = new ModelEvaluation(workspace, options, _windows, subjects, trace);
            _output = new GuidedOutput(workspace.Output, options, subjects);
        }

        /// <summary>What comes next.</summary>
        public DenoisingPhase Phase => _evaluation.Phase;

        /// <summary>The trunk chunk that comes next.</summary>
        public int Chunk => _evaluation.Chunk;

        /// <summary>The rows that the next piece of work computes.</summary>
        public int NextRows => _evaluation.NextRows;

        /// <summary>Computes what depends on the conditioning alone.</summary>
        public void ComputeContext() => _evaluation.ComputeContext();

        /// <summary>Cuts the windows out of the texture, and begins a step.</summary>
        public void Begin(in EvaluationStep step)
        {
            for (var place = 0; place < _windows.Length; place++)
            {
                _texture.Plan.Gather(_texture.Sample.Latent, _first + place, _windows[place].Latent);
            }

            _evaluation.Begin(step);
        }

        /// <summary>Does the next piece of a step.</summary>
        public void Advance() => _evaluation.Advance();

        /// <summary>Ends the windows' step: what they predict is added to the texture's blend.</summary>
        /// <param name="step">The step of the schedule.</param>
        /// <param name="texture">The texture's number, for errors.</param>
        public void Finish(int step, int texture)
        {
            _evaluation.Finish(_output);
            for (var place = 0; place < _windows.Length; place++)
            {
                var window = _windows[place];
                var predicted = _output.Of(place, step, texture);
                _texture.Note(_first + place, window.Record);
                if (_corrections[place] is { } correction)
                {
                    if (window.SpeculativeRun == 0)
                    {
                        _texture.Correct(correction, _first + place, step, predicted, window.Latent);
                    }
                    else
                    {
                        correction.NoteForecast(step, predicted, window.Latent);
                    }
                }

                _texture.Add(_first + place, predicted);
            }
        }

        /// <summary>Carries the windows' state to or from an archive.</summary>
        /// <param name="archive">Where the state goes, or comes from.</param>
        /// <param name="steps">Steps that the windows have taken.</param>
        public void Transfer(StateArchive archive, int steps)
        {
            for (var place = 0; place < _windows.Length; place++)
            {
                _evaluation.TransferFeatures(archive, place, isBegun: steps > 0);
                _corrections[place]?.Transfer(archive, steps);
                _windows[place].Transfer(archive, steps);
                _texture.Trace.Transfer(archive, _first + place, steps);
            }
        }

        /// <inheritdoc/>
        public void Dispose() => _evaluation.Dispose();

        // Where a texture becomes something else is said by a mask of the whole; a window needs its part of it.
        private DenoisingSubject Cut(DenoisingSubject subject, int window)
        {
            if (!(subject.Second is { } second))
            {
                return subject;
            }

            var mask = new float[_texture.Plan.WindowHeight * _texture.Plan.WindowWidth];
            _texture.Plan.Gather(second.Mask, window, mask);
            return subject.With(new SecondCondition(second.Label, second.Conditioning, mask));
        }
    }
}
