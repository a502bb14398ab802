using System;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// What a multistep scheduler keeps of one sample between steps: its last estimate of the clean sample.
    /// </summary>
    public sealed class SchedulerMemory
    {
        private readonly float[] _previousDenoised;
        private readonly float[] _denoised;

        /// <summary>
        /// Makes memory for a sample of <paramref name="length"/> values; 0 for schedulers without memory.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
        public SchedulerMemory(int length)
        {
            if (length < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(length), length, "A sample has at least 0 values.");
            }

            _previousDenoised = new float[length];
            _denoised = new float[length];
        }

        /// <summary>Whether a step was taken, so that there is an estimate of the step before.</summary>
        public bool HasPrevious { get; internal set; }

        /// <summary>The clean estimate of the step before; zeros where there was none.</summary>
        public Span<float> PreviousDenoised => _previousDenoised;

        /// <summary>Room for the clean estimate of the present step.</summary>
        public Span<float> Denoised => _denoised;

        /// <summary>Takes over the clean estimate of a step that was taken in another way; nothing without memory.</summary>
        internal void Remember(ReadOnlySpan<float> denoised)
        {
            if (_previousDenoised.Length > 0)
            {
                denoised.CopyTo(_previousDenoised);
                HasPrevious = true;
            }
        }

        /// <summary>Carries the memory between two steps to or from an archive.</summary>
        internal void Transfer(StateArchive archive)
        {
            HasPrevious = archive.Value(HasPrevious);
            archive.Values(PreviousDenoised);
        }
    }
}
