using System;
using System.Numerics.Tensors;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation.Windows
{
    /// <summary>A texture that is denoised in windows, and the blend of what they predict at the step that is being worked on.</summary>
    /// <remarks>
    /// A step of the schedule is linear in prediction and latent, place by place. So windows that correct their trajectory
    /// change the latent by their weights, whether others forecast meanwhile or not.
    /// </remarks>
    internal sealed class WindowedTexture
    {
        private readonly IScheduler _scheduler;
        private readonly int _firstStep;
        private readonly float[] _output;
        private readonly float[] _estimate;
        private readonly float[] _latentChange;
        private readonly float[] _previousChange;
        private readonly float[] _window;
        private readonly float[] _previousWindow;
        private readonly bool _predictsDenoised;
        private int _step;
        private int _blocks;
        private bool _isCorrected;

        public WindowedTexture(WindowPlan plan, int channels, DenoiserOptions options, IScheduler scheduler, NoiseSeed seed)
        {
            var length = channels * plan.Height * plan.Width;
            Plan = plan;
            _scheduler = scheduler;
            _firstStep = options.FirstStep;
            Sample = new DenoisingSample(length, options, scheduler, seed, isCorrected: false);
            Trace = new WindowTrace(plan, scheduler.StepCount - options.FirstStep);
            _output = new float[length];
            _window = new float[channels * plan.WindowHeight * plan.WindowWidth];
            var corrects = options.CorrectsTrajectory && scheduler.TryGetWeights(0, out _);
            _predictsDenoised = corrects && TrajectoryCorrection.IsDenoisedBounded(scheduler);
            _latentChange = new float[corrects ? length : 0];
            _estimate = new float[_predictsDenoised ? length : 0];
            _previousChange = new float[corrects ? Sample.Memory.PreviousDenoised.Length : 0];
            _previousWindow = new float[_previousChange.Length == 0 ? 0 : _window.Length];
        }

        /// <summary>Where the windows lie.</summary>
        public WindowPlan Plan { get; }

        /// <summary>The texture.</summary>
        public DenoisingSample Sample { get; }

        /// <summary>What has been done in the windows so far.</summary>
        public WindowTrace Trace { get; }

        /// <summary>Begins a step with an empty blend.</summary>
        public void Begin(int step)
        {
            _step = step;
            _isCorrected = false;
            _output.AsSpan().Clear();
            _latentChange.AsSpan().Clear();
            _previousChange.AsSpan().Clear();
        }

        /// <summary>Takes note of what became of a window.</summary>
        public void Note(int window, in StepRecord record) => Trace[_step - _firstStep, window] = record;

        /// <summary>Adds a window's output to the blend.</summary>
        public void Add(int window, ReadOnlySpan<float> output)
        {
            output.CopyTo(_window);
            Plan.Add(window, _window, _output);
        }

        /// <summary>Ends a window's run of forecasts at a full step, and adds what that changes to the blend.</summary>
        /// <param name="correction">The window's correction.</param>
        /// <param name="window">The window.</param>
        /// <param name="step">The step of the schedule.</param>
        /// <param name="output">The window's output.</param>
        /// <param name="latent">The window's latent; used up.</param>
        public void Correct(TrajectoryCorrection correction, int window, int step, ReadOnlySpan<float> output, Span<float> latent)
        {
            var remembers = Sample.Memory.HasPrevious;
            if (remembers)
            {
                Plan.Gather(Sample.Memory.PreviousDenoised, window, _previousWindow);
            }

            if (!correction.EndRun(step, output, latent, remembers ? _previousWindow : Span<float>.Empty))
            {
                return;
            }

            _isCorrected = true;
            AddChange(window, Sample.Latent, latent, _latentChange);
            if (remembers)
            {
                AddChange(window, Sample.Memory.PreviousDenoised, _previousWindow, _previousChange);
            }
        }

        /// <summary>Moves the latent to the next noise level by the blend of all windows.</summary>
        /// <param name="keepsEstimate">Whether the clean estimate is kept, to be shown.</param>
        /// <returns>The step of the texture as a whole.</returns>
        public StepRecord Move(bool keepsEstimate)
        {
            if (keepsEstimate)
            {
                Sample.KeepEstimate(_scheduler, _step, _output);
            }

            if (_isCorrected)
            {
                TakeCorrections();
            }

            _scheduler.Step(_step, _output, Sample.Latent, Sample.Memory);
            Sample.Known?.Restore(_step + 1, Sample.Latent);
            var record = Trace.SumUp(_step - _firstStep, _blocks);
            _blocks += record.Blocks;
            return record;
        }

        /// <summary>Carries the texture's own state to or from an archive.</summary>
        /// <param name="archive">Where the state goes, or comes from.</param>
        /// <param name="step">The step that is being worked on.</param>
        /// <param name="hasBlend">Whether some of its windows are in the blend.</param>
        public void Transfer(StateArchive archive, int step, bool hasBlend)
        {
            _step = step;
            Sample.TransferLatent(archive);
            _blocks = archive.Value(_blocks);
            if (!hasBlend)
            {
                return;
            }

            archive.Values(_output.AsSpan());
            archive.Values(_latentChange.AsSpan());
            archive.Values(_previousChange.AsSpan());
            _isCorrected = archive.Value(_isCorrected);
        }

        private void AddChange(int window, ReadOnlySpan<float> before, Span<float> after, float[] change)
        {
            Plan.Gather(before, window, _window);
            TensorPrimitives.Subtract(after, _window, _window);
            Plan.Add(window, _window, change);
        }

        private void TakeCorrections()
        {
            // A clean estimate that holds for the latent before the correction holds for the corrected one, too.
            if (_predictsDenoised)
            {
                _scheduler.EstimateDenoised(_step, _output, Sample.Latent, _estimate);
            }

            TensorPrimitives.Add(Sample.Latent, _latentChange, Sample.Latent);
            if (_previousChange.Length > 0)
            {
                TensorPrimitives.Add(Sample.Memory.PreviousDenoised, _previousChange, Sample.Memory.PreviousDenoised);
            }

            if (_predictsDenoised)
            {
                TrajectoryCorrection.OutputThatPredicts(_scheduler, _step, _estimate, Sample.Latent, _output);
            }
        }
    }
}
