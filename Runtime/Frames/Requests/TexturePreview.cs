using System;
using System.Threading;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// What a texture in a <see cref="TextureQueue"/> looks like so far: the clean texture that the latest step's model
    /// output points to (decoded, for a model with a decoder). It is sharp only towards the end.
    /// </summary>
    /// <remarks>Reading and showing allocate nothing, and neither waits for the model.</remarks>
    public sealed class TexturePreview
    {
        private readonly object _exchange = new object();
        private float[] _shown;
        private float[] _next;
        private int _completedSteps;

        internal TexturePreview(int channels, int width, int height)
        {
            Channels = channels;
            Width = width;
            Height = height;
            _shown = new float[channels * width * height];
            _next = new float[_shown.Length];
        }

        /// <summary>Channels: red, green, blue, and height where there is a fourth.</summary>
        public int Channels { get; }

        /// <summary>Texels along x.</summary>
        public int Width { get; }

        /// <summary>Texels along y.</summary>
        public int Height { get; }

        /// <summary>Values of a sample: channels times height times width.</summary>
        public int Length => _shown.Length;

        /// <summary>The steps that were done when it was made; 0 before the first.</summary>
        public int CompletedSteps => Volatile.Read(ref _completedSteps);

        /// <summary>Copies the texture, if it is another one than was read before.</summary>
        /// <param name="seen">The <see cref="CompletedSteps"/> of what was read before, 0 at first; brought up to date.</param>
        /// <param name="sample">
        /// Receives <c>[channels, height, width]</c>, about -1 to 1, of at least <see cref="Length"/> values.
        /// </param>
        /// <returns>Whether there was another one.</returns>
        /// <exception cref="ArgumentException"><paramref name="sample"/> is too short.</exception>
        public bool TryRead(ref int seen, Span<float> sample)
        {
            if (sample.Length < Length)
            {
                throw new ArgumentException($"A preview has {Length} values, and there is room for {sample.Length}.", nameof(sample));
            }

            lock (_exchange)
            {
                if (_completedSteps == seen)
                {
                    return false;
                }

                _shown.CopyTo(sample);
                seen = _completedSteps;
                return true;
            }
        }

        /// <summary>Where the next one is to be made; only the queue's own thread may use it.</summary>
        internal Span<float> Next => _next;

        /// <summary>Shows what was made in <see cref="Next"/>.</summary>
        internal void Show(int completedSteps)
        {
            lock (_exchange)
            {
                (_shown, _next) = (_next, _shown);
                Volatile.Write(ref _completedSteps, completedSteps);
            }
        }
    }
}
