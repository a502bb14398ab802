using System;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// A request in a <see cref="TextureQueue"/>: how far it is, what it gave, and how to steer it. Every member may be used
    /// from any thread and returns at once; what is changed takes effect after the piece of work that is running.
    /// </summary>
    public sealed class TextureTicket
    {
        private readonly TaskCompletionSource<GeneratedTexture> _completion =
            new TaskCompletionSource<GeneratedTexture>(TaskCreationOptions.RunContinuationsAsynchronously);

        private int _state;
        private int _completedSteps;
        private int _priority;
        private volatile bool _isPaused;
        private volatile bool _isCancelled;

        internal TextureTicket(TextureRequest request, int stepCount, long number, double now)
        {
            Request = request;
            Number = number;
            ArrivalMilliseconds = now;
            DeadlineMilliseconds = now + (request.Deadline?.TotalMilliseconds ?? double.PositiveInfinity);
            StepCount = stepCount;
            _priority = (int)request.Priority;
        }

        /// <summary>What was asked for.</summary>
        public TextureRequest Request { get; }

        /// <summary>Where it stands.</summary>
        public TicketState State => (TicketState)Volatile.Read(ref _state);

        /// <summary>Whether nothing more will happen.</summary>
        public bool IsFinished => State > TicketState.Running;

        /// <summary>Steps of the schedule that are done; fewer again where it begins anew on another provider.</summary>
        public int CompletedSteps => Volatile.Read(ref _completedSteps);

        /// <summary>Steps of the schedule. A deadline may change it before work begins.</summary>
        public int StepCount { get; internal set; }

        /// <summary>The texture once <see cref="State"/> is <see cref="TicketState.Completed"/>; null before.</summary>
        public GeneratedTexture? Texture { get; private set; }

        /// <summary>
        /// The texture as it is so far; null before work has begun, and where the request asks for none
        /// (<see cref="TextureRequest.PreviewEvery"/>).
        /// </summary>
        public TexturePreview? Preview { get; internal set; }

        /// <summary>What was computed and forecast, and what quality was given up; null before work has begun.</summary>
        public GenerationTrace? Trace { get; internal set; }

        /// <summary>
        /// Where it is computed; null before work has begun. Another one than before where a device was lost, and the texture began
        /// anew (<see cref="GenerationTrace.Fallbacks"/>).
        /// </summary>
        public ProviderChoice? Provider { get; internal set; }

        /// <summary>The sample of the <see cref="Trace"/> that is this texture; above 0 where textures shared a batch.</summary>
        public int Sample { get; internal set; }

        /// <summary>Why it failed; null otherwise.</summary>
        public Exception? Error { get; private set; }

        /// <summary>
        /// Ends with the texture, the error, or as cancelled. Continuations do not run on the thread that drives the queue.
        /// </summary>
        public Task<GeneratedTexture> Completion => _completion.Task;

        /// <summary>Which texture comes first.</summary>
        /// <exception cref="InvalidSettingException">The value is none of the priorities.</exception>
        public RequestPriority Priority
        {
            get => (RequestPriority)Volatile.Read(ref _priority);
            set
            {
                TextureRequest.CheckPriority(value);
                Volatile.Write(ref _priority, (int)value);
            }
        }

        /// <summary>Whether it rests until <see cref="Resume"/>.</summary>
        public bool IsPaused => _isPaused;

        /// <summary>Lets it rest. Textures that share its batch go on, and it with them.</summary>
        public void Pause() => _isPaused = true;

        /// <summary>Lets it go on.</summary>
        public void Resume() => _isPaused = false;

        /// <summary>Gives it up. Does nothing once it is finished.</summary>
        public void Cancel() => _isCancelled = true;

        internal bool IsCancellationRequested => _isCancelled;

        /// <summary>When it was asked for, on the queue's clock.</summary>
        internal double ArrivalMilliseconds { get; }

        /// <summary>When it must be done, on the queue's clock; infinite for any time.</summary>
        internal double DeadlineMilliseconds { get; }

        /// <summary>Its place among all requests.</summary>
        internal long Number { get; }

        /// <summary>How often it began anew on another provider.</summary>
        internal int Fallbacks { get; set; }

        // One that was cancelled while its batch waited stays so.
        internal void Begin() => Interlocked.CompareExchange(ref _state, (int)TicketState.Running, (int)TicketState.Waiting);

        internal void Advance(int completedSteps) => Volatile.Write(ref _completedSteps, completedSteps);

        internal void Complete(GeneratedTexture texture)
        {
            if (!IsFinished)
            {
                Texture = texture;
                End(TicketState.Completed);
                _completion.TrySetResult(texture);
            }
        }

        internal void Fail(Exception error)
        {
            if (!IsFinished)
            {
                Error = error;
                End(TicketState.Failed);
                _completion.TrySetException(error);

                // Whoever polls the ticket need not look at the task, too.
                _ = _completion.Task.Exception;
            }
        }

        internal void EndCancelled() => EndWithoutTexture(TicketState.Cancelled);

        internal void EndSuspended() => EndWithoutTexture(TicketState.Suspended);

        private void EndWithoutTexture(TicketState state)
        {
            if (!IsFinished)
            {
                End(state);
                _completion.TrySetCanceled();
            }
        }

        // Texture and error are written before, so that whoever sees the state sees them, too.
        private void End(TicketState state) => Volatile.Write(ref _state, (int)state);
    }
}
