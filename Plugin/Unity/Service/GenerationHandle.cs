using System;
using System.Threading.Tasks;
using SpeCa.Runtime.Frames;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>
    /// A texture that was asked for: how far it is, what it looks like, and what became of it. For the main thread alone, on
    /// which its events are raised.
    /// </summary>
    public sealed class GenerationHandle
    {
        private readonly TaskCompletionSource<GeneratedMaterial> _completion = new TaskCompletionSource<GeneratedMaterial>();
        private volatile bool _isCancellationRequested;
        private float _progress;
        private RequestPriority _priority;

        internal GenerationHandle(MaterialRequest request)
        {
            Request = request;
            _priority = request.Priority;
        }

        /// <summary>Raised when <see cref="Progress"/> has changed.</summary>
        public event Action<GenerationHandle>? Progressed;

        /// <summary>Raised when <see cref="Preview"/> looks otherwise.</summary>
        public event Action<GenerationHandle>? Previewed;

        /// <summary>Raised once, when nothing more will happen.</summary>
        public event Action<GenerationHandle>? Finished;

        /// <summary>What was asked for.</summary>
        public MaterialRequest Request { get; }

        /// <summary>How it fares.</summary>
        public GenerationState State { get; private set; }

        /// <summary>Whether nothing more will happen.</summary>
        public bool IsFinished => State >= GenerationState.Completed;

        /// <summary>The share of its steps that are done, 0 to 1.</summary>
        public float Progress
        {
            get => _progress;
            internal set
            {
                if (_progress != value)
                {
                    _progress = value;
                    Raise(Progressed);
                }
            }
        }

        /// <summary>
        /// Its colour as it is so far; null before the first preview, and where none was asked for. Destroyed when the
        /// handle is finished.
        /// </summary>
        public Texture2D? Preview { get; private set; }

        /// <summary>The material once the state is <see cref="GenerationState.Completed"/>; whoever asked for it disposes it.</summary>
        public GeneratedMaterial? Result { get; private set; }

        /// <summary>Why it failed; null otherwise.</summary>
        public Exception? Error { get; private set; }

        /// <summary>Ends with the material, the error, or as cancelled. What awaits it goes on on the main thread.</summary>
        public Task<GeneratedMaterial> Completion => _completion.Task;

        /// <summary>Which texture comes first; may be changed at any time.</summary>
        public RequestPriority Priority
        {
            get => _priority;
            set
            {
                if (Ticket is { } ticket)
                {
                    ticket.Priority = value;
                }

                _priority = value;
            }
        }

        /// <summary>Gives it up, in the next frame. Does nothing once it is finished. May be called from any thread.</summary>
        public void Cancel() => _isCancellationRequested = true;

        internal bool IsCancellationRequested => _isCancellationRequested;

        internal TextureTicket? Ticket { get; set; }

        internal void Enter(GenerationState state) => State = state;

        internal void Show(Texture2D preview)
        {
            Preview = preview;
            Raise(Previewed);
        }

        internal void Complete(GeneratedMaterial result)
        {
            Result = result;
            Progress = 1;
            End(GenerationState.Completed);
            _completion.SetResult(result);
        }

        internal void Fail(Exception error)
        {
            Error = error;
            End(GenerationState.Failed);
            _completion.SetException(error);

            // Whoever looks at the handle need not look at the task, too.
            _ = _completion.Task.Exception;
        }

        internal void EndCancelled()
        {
            End(GenerationState.Cancelled);
            _completion.SetCanceled();
        }

        private void End(GenerationState state)
        {
            State = state;
            Preview = null;
            Raise(Finished);
        }

        // A mistake of one listener must not keep other textures from being made.
        private void Raise(Action<GenerationHandle>? listeners)
        {
            try
            {
                listeners?.Invoke(this);
            }
#pragma warning disable CA1031 // What a game's own code throws can be anything.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Debug.LogException(error);
            }
        }
    }
}
