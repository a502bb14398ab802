using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// The work on one texture, or on several that share a batch, piece by piece: buffers, the denoiser's pieces, and for
    /// every texture the parts of the detail stage and one that reads it.
    /// </summary>
    internal sealed class GenerationJob : IDisposable
    {
        private readonly IBlockModel _model;
        private readonly List<TextureTicket> _tickets = new List<TextureTicket>();
        private readonly DeadlinePilot? _pilot;
        private readonly byte[] _state;
        private RequestPlan _plan;
        private IDenoiser? _denoiser;
        private DetailStage? _detail;
        private JobPreviews? _previews;
        private bool _staysAlone;
        private int _collected;

        /// <summary>Prepares the work on the textures of a plan; none is done yet.</summary>
        /// <param name="model">The model.</param>
        /// <param name="settings">How to make it.</param>
        /// <param name="plan">The request, checked.</param>
        /// <param name="tickets">Who asked, texture by texture.</param>
        /// <param name="pilot">Keeps it on time; null where quality is fixed.</param>
        /// <param name="state">Where it was suspended; empty to start anew.</param>
        public GenerationJob(
            IBlockModel model, GenerationSettings settings, RequestPlan plan, IEnumerable<TextureTicket> tickets, DeadlinePilot? pilot, byte[] state)
        {
            _model = model;
            Settings = settings;
            _plan = plan;
            _pilot = pilot;
            _state = state;
            _tickets.AddRange(tickets);
        }

        /// <summary>Who asked.</summary>
        public IReadOnlyList<TextureTicket> Tickets => _tickets;

        /// <summary>How it is made.</summary>
        public GenerationSettings Settings { get; }

        /// <summary>What is asked for.</summary>
        public RequestPlan Plan => _plan;

        /// <summary>The model.</summary>
        public IBlockModel Model => _model;

        /// <summary>Where the work began.</summary>
        public ProviderChoice? Provider { get; private set; }

        /// <summary>Whether buffers are held.</summary>
        public bool HasBegun => _denoiser != null;

        /// <summary>Whether it may share a batch with others. A texture in windows is a batch of its own.</summary>
        public bool CanShare => !HasBegun && !_staysAlone && _pilot == null && _state.Length == 0 && _plan.Windows == null;

        /// <summary>Whether all textures have been collected.</summary>
        public bool IsDone => _collected == _tickets.Count;

        /// <summary>The piece that comes next.</summary>
        public PieceKey Next
        {
            get
            {
                var all = _tickets.Count * _plan.RowsPerSample;
                if (_denoiser == null)
                {
                    return StepCost.KeyOf(_plan, PieceKind.Prepare, 0, all);
                }

                if (_previews!.AreDue)
                {
                    return StepCost.KeyOf(_plan, PieceKind.Preview, 0, 1);
                }

                return IsDetailDue
                    ? StepCost.KeyOf(_plan, _detail!)
                    : StepCost.KeyOf(_plan, _denoiser);
            }
        }

        /// <summary>Lets others share the batch.</summary>
        public void Absorb(GenerationJob other)
        {
            // Where this fails, both are what they were.
            var plan = RequestPlan.Create(
                _model.Manifest, _tickets.Concat(other._tickets).Select(ticket => ticket.Request.Subject).ToArray(), Settings);
            _tickets.AddRange(other._tickets);
            _plan = plan;
        }

        /// <summary>The work on one of its textures, from the start and by itself.</summary>
        public GenerationJob Alone(TextureTicket ticket) => new GenerationJob(
            _model, Settings, RequestPlan.Create(_model.Manifest, new[] { ticket.Request.Subject }, Settings), new[] { ticket }, null, Array.Empty<byte>())
        {
            _staysAlone = true,
        };

        /// <summary>The work on one of its textures, from the start, on whatever provider the model has then.</summary>
        public GenerationJob Anew(TextureTicket ticket)
        {
            var plan = RequestPlan.Create(_model.Manifest, new[] { ticket.Request.Subject }, Settings, policyMayChange: _pilot != null);
            ticket.StepCount = plan.StepCount;
            return new GenerationJob(_model, Settings, plan, new[] { ticket }, _pilot?.Anew(), Array.Empty<byte>());
        }

        /// <summary>Makes up the quality to the time that is left; to be called before every piece.</summary>
        /// <param name="costs">The times of pieces.</param>
        /// <param name="available">Milliseconds of work until the deadline.</param>
        public void Steer(CostModel costs, double available)
        {
            if (_pilot == null || _denoiser?.IsBetweenSteps == false)
            {
                return;
            }

            var fullRun = StepCost.Full(costs, _plan, 1) * _pilot.FullSteps;
            if (double.IsNaN(fullRun))
            {
                return;
            }

            // No preset makes the detail stage faster.
            available -= StepCost.Detail(costs, _plan);

            if (_denoiser == null)
            {
                if (_state.Length == 0)
                {
                    ChooseQuality(fullRun, available);
                }

                return;
            }

            var left = 1 - ((double)_denoiser.Step / _plan.StepCount);
            if (_pilot.Review(left, fullRun, available))
            {
                _denoiser.Policy = _pilot.Preset.CreatePolicy();
                _denoiser.Trace.Add(_pilot.Describe(_denoiser.Step));
            }
        }

        /// <summary>Does the next piece of work.</summary>
        public void RunNext()
        {
            if (_denoiser == null)
            {
                Prepare();
            }
            else if (_previews!.AreDue)
            {
                _previews.ShowNext(_plan, _denoiser);
            }
            else if (_denoiser.Phase != DenoisingPhase.Done)
            {
                Step(_denoiser, _previews);
            }
            else if (IsDetailDue)
            {
                _plan.RunDetail(_denoiser, _detail!, _collected);
            }
            else
            {
                Collect(_denoiser);
            }
        }

        /// <summary>The preset that a deadline led to; null where quality is fixed.</summary>
        public QualityPreset? GivenPreset => _pilot?.Preset;

        /// <summary>A texture's state, from which it can be gone on with; empty where nothing is worth keeping.</summary>
        public byte[] Save(TextureTicket ticket) =>
            _denoiser == null ? _state : SuspendedState.Save(_denoiser, _tickets.IndexOf(ticket));

        /// <inheritdoc/>
        public void Dispose()
        {
            DisposeQuietly(_detail);
            DisposeQuietly(_denoiser);
        }

        // Nobody waits for the texture of a ticket that was cancelled or suspended while others of its batch go on.
        private bool IsDetailDue =>
            _denoiser!.Phase == DenoisingPhase.Done && _detail?.IsDone == false && !_tickets[_collected].IsFinished;

        private void Collect(IDenoiser denoiser)
        {
            var ticket = _tickets[_collected];
            if (!ticket.IsFinished)
            {
                ticket.Complete(_plan.Collect(denoiser, _detail, _collected));
            }

            _collected++;
            _detail?.Restart();
        }

        private void Step(IDenoiser denoiser, JobPreviews previews)
        {
            var step = denoiser.Step;
            denoiser.KeepsEstimate = previews.Follow(step, _plan.StepCount);
            denoiser.Advance();
            if (denoiser.Step == step)
            {
                return;
            }

            foreach (var ticket in _tickets)
            {
                ticket.Advance(denoiser.Step);
            }

            previews.StepDone(denoiser.Step, _plan.StepCount);
        }

        private void ChooseQuality(double fullRun, double available)
        {
            var ticket = _tickets[0];
            _pilot!.Choose(fullRun, available);
            _plan = RequestPlan.Create(
                _model.Manifest, new[] { ticket.Request.Subject }, ticket.Request.SettingsFor(_pilot.Preset), policyMayChange: true);
            ticket.StepCount = _plan.StepCount;
        }

        private void Prepare()
        {
            Provider = _model.Provider;
            var denoiser = _plan.CreateDenoiser(_model);
            try
            {
                SuspendedState.Restore(denoiser, _state);
                _detail = _plan.CreateDetail(_model);
            }
            catch
            {
                denoiser.Dispose();
                throw;
            }

            if (_pilot != null && _pilot.IsBelowAsked)
            {
                denoiser.Trace.Add(_pilot.Describe(denoiser.Step));
            }

            _denoiser = denoiser;
            _previews = new JobPreviews(_tickets, _plan);
            for (var sample = 0; sample < _tickets.Count; sample++)
            {
                _tickets[sample].Sample = sample;
                _tickets[sample].Trace = denoiser.Trace;
                _tickets[sample].Provider = Provider;
                denoiser.Trace.Fallbacks = Math.Max(denoiser.Trace.Fallbacks, _tickets[sample].Fallbacks);
                _tickets[sample].Begin();
                _tickets[sample].Advance(denoiser.Step);
            }
        }

        // A model of the caller's that cannot free its buffers must not take the other requests with it.
        private static void DisposeQuietly(IDisposable? buffers)
        {
            try
            {
                buffers?.Dispose();
            }
            catch (Exception)
            {
                // The request has ended as it should; nobody is left to be told.
            }
        }
    }
}
