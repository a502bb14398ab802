using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// Makes textures within a slice of every frame. Work comes in pieces of one model part; before each, the times of the
    /// latest ones tell whether it still fits into the frame.
    /// <code>
    /// using var queue = new TextureQueue(model);
    /// var ticket = queue.Enqueue(new TextureRequest(new TextureSubject("brick", 7)) { Preset = preset });
    /// // every frame:
    /// queue.Advance(TimeSpan.FromMilliseconds(2));
    /// if (ticket.State == TicketState.Completed) Upload(ticket.Texture);
    /// </code>
    /// </summary>
    /// <remarks>
    /// <see cref="Advance"/> is for one thread, that of the game's frames; everything else may be called from any. A frame
    /// in which no texture begins or ends allocates nothing, and no lock is held while the model computes.
    /// </remarks>
    [SuppressMessage("Naming", "CA1711", Justification = "It is a queue, of requests.")]
    public sealed class TextureQueue : IDisposable
    {
        private readonly IBlockModel _model;
        private readonly TextureQueueOptions _options;
        private readonly SteadyClock _clock;
        private readonly FrameDriver _driver;
        private long _requests;

        /// <summary>Makes a queue; the model stays the caller's, and nothing else may run it meanwhile.</summary>
        /// <param name="model">The model.</param>
        /// <param name="options">How to work; null for the defaults.</param>
        /// <exception cref="InvalidSettingException">An option is out of range, or the costs are another model's.</exception>
        public TextureQueue(IBlockModel model, TextureQueueOptions? options = null)
        {
            _model = model ?? throw new ArgumentNullException(nameof(model));
            _options = options ?? TextureQueueOptions.Default;
            _options.Validate();
            _clock = new SteadyClock(_options.Clock ?? SystemFrameClock.Instance);
            var costs = new CostModel(_options.EstimateQuantile);
            _options.Costs?.Fill(costs, model);
            _driver = new FrameDriver(_options, _clock, costs);
        }

        /// <summary>Whether somebody waits for the piece of work that is running.</summary>
        internal bool IsAwaited => _driver.IsAwaited;

        /// <summary>Requests, or batches of them, that are not finished.</summary>
        public int Count => _driver.Schedule.Count;

        /// <summary>Asks for a texture.</summary>
        /// <exception cref="InvalidSettingException">The request cannot work with this model.</exception>
        /// <exception cref="ObjectDisposedException">The queue is disposed.</exception>
        public TextureTicket Enqueue(TextureRequest request)
        {
            _driver.ThrowIfDisposed();
            request.Validate();
            var ladder = LadderOf(request);
            return Add(request, request.SettingsFor(request.Preset), PilotOf(ladder, request.Preset, request.Preset), Array.Empty<byte>());
        }

        /// <summary>
        /// Works for a slice of a frame, or hands it to the worker thread. To be called once a frame, and also when there is
        /// nothing to do: budgets and their intervals tell how much work there will be until a deadline.
        /// </summary>
        /// <param name="budget">The slice, above 0 and at most a minute.</param>
        /// <exception cref="InvalidSettingException">The budget is out of range.</exception>
        /// <exception cref="ObjectDisposedException">The queue is disposed.</exception>
        public FrameReport Advance(TimeSpan budget)
        {
            if (budget <= TimeSpan.Zero || budget > TimeSpan.FromMinutes(1))
            {
                throw new InvalidSettingException(nameof(budget), budget, "Choose a time above 0 and at most a minute, for example 2 ms of a frame of 16.6 ms.");
            }

            return _driver.Advance(budget.TotalMilliseconds);
        }

        /// <summary>
        /// Takes a texture out of the queue, to be gone on with later, by another queue or after a restart. Waits for the
        /// piece of work that is running; what a step has begun is done again later.
        /// </summary>
        /// <exception cref="InvalidOperationException">
        /// The request is finished, or another queue's, or this is called from what the queue runs.
        /// </exception>
        public SuspendedTexture Suspend(TextureTicket ticket)
        {
            _driver.Enter();
            try
            {
                var job = _driver.Schedule.Find(ticket) is { } found && !ticket.IsFinished
                    ? found
                    : throw new InvalidOperationException($"The request is {ticket.State} and not in this queue: only waiting and running ones can be suspended.");
                var preset = job.GivenPreset ?? ticket.Request.Preset;
                var settings = ticket.Request.SettingsFor(preset);
                var suspended = new SuspendedTexture(
                    GenerationFingerprint.Of(_model.Manifest, ticket.Request.Subject, settings), preset?.Name ?? "", ticket.CompletedSteps, job.Save(ticket));
                ticket.EndSuspended();
                _driver.Schedule.DropFinished();
                return suspended;
            }
            finally
            {
                _driver.Exit();
            }
        }

        /// <summary>
        /// Goes on with a suspended texture. On the same machine and provider it becomes the same one, bit for bit, as if it
        /// had never been suspended.
        /// </summary>
        /// <param name="suspended">The state.</param>
        /// <param name="request">The same subject and settings; priority and deadline are new.</param>
        /// <exception cref="SpeCa.Runtime.Suspension.SuspendedStateException">It was suspended from another model or request.</exception>
        /// <exception cref="InvalidSettingException">The request cannot work with this model.</exception>
        /// <exception cref="ObjectDisposedException">The queue is disposed.</exception>
        public TextureTicket Resume(SuspendedTexture suspended, TextureRequest request)
        {
            _driver.ThrowIfDisposed();
            request.Validate();
            var ladder = LadderOf(request);
            var preset = suspended.PresetFor(request.Preset, ladder ?? _options.Ladder);
            var settings = request.SettingsFor(preset);
            suspended.Check(GenerationFingerprint.Of(_model.Manifest, request.Subject, settings));
            return Add(request, settings, PilotOf(ladder, request.Preset, preset), suspended.State);
        }

        /// <summary>What has been learned about the times of pieces, to be kept for the next start.</summary>
        public CostProfile GetCosts()
        {
            _driver.Enter();
            try
            {
                return CostProfile.Of(_driver.Costs, _model);
            }
            finally
            {
                _driver.Exit();
            }
        }

        /// <summary>Ends the worker after its piece of work and cancels what is unfinished. The model may be disposed next.</summary>
        /// <exception cref="InvalidOperationException">It is called from what the queue runs, as a policy.</exception>
        public void Dispose() => _driver.Dispose();

        private TextureTicket Add(TextureRequest request, GenerationSettings settings, DeadlinePilot? pilot, byte[] state)
        {
            var plan = RequestPlan.Create(_model.Manifest, new[] { request.Subject }, settings, policyMayChange: pilot != null);
            var ticket = new TextureTicket(request, plan.StepCount, Interlocked.Increment(ref _requests), _clock.Milliseconds);
            _driver.Add(new GenerationJob(_model, settings, plan, new[] { ticket }, pilot, state));
            return ticket;
        }

        private QualityLadder? LadderOf(TextureRequest request) =>
            request.Deadline == null ? null : _options.Ladder?.For(request.Preset);

        private static DeadlinePilot? PilotOf(QualityLadder? ladder, QualityPreset? asked, QualityPreset? given) =>
            ladder == null ? null : new DeadlinePilot(ladder, ladder.RungOf(asked!.Name), ladder.RungOf(given!.Name));
    }
}
