using System;
using System.Numerics.Tensors;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation.Windows
{
    /// <summary>
    /// How a sample is cut into overlapping windows on a torus, and how what is known of the windows is blended back
    /// (MultiDiffusion, Bar-Tal et al. 2023, arXiv 2302.08113, with weights). Immutable.
    /// </summary>
    public sealed class WindowPlan
    {
        private readonly WindowAxis _columns;
        private readonly WindowAxis _rows;

        private WindowPlan(WindowAxis columns, WindowAxis rows, int batch)
        {
            _columns = columns;
            _rows = rows;
            Batch = batch;
        }

        /// <summary>Places along x of the sample.</summary>
        public int Width => _columns.Size;

        /// <summary>Places along y of the sample.</summary>
        public int Height => _rows.Size;

        /// <summary>Places along x of every window.</summary>
        public int WindowWidth => _columns.Length;

        /// <summary>Places along y of every window.</summary>
        public int WindowHeight => _rows.Length;

        /// <summary>Windows, row by row.</summary>
        public int Count => _columns.Count * _rows.Count;

        /// <summary>The most windows that the model is evaluated on at once.</summary>
        public int Batch { get; }

        /// <summary>Where a window lies.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such window.</exception>
        public WindowArea this[int window]
        {
            get
            {
                if ((uint)window >= (uint)Count)
                {
                    throw new ArgumentOutOfRangeException(nameof(window), window, $"There are {Count} windows.");
                }

                return new WindowArea(
                    _columns.Start(window % _columns.Count), _rows.Start(window / _columns.Count), WindowWidth, WindowHeight);
            }
        }

        /// <summary>
        /// Plans the windows of a sample; null where it is denoised whole: where windows are not asked for, or one covers all of
        /// it.
        /// </summary>
        /// <param name="manifest">The model.</param>
        /// <param name="width">Texels along x of the sample, which the model can make.</param>
        /// <param name="height">Texels along y.</param>
        /// <param name="windows">What is asked for; null for whole samples.</param>
        /// <exception cref="InvalidSettingException">The windows do not suit the model.</exception>
        public static WindowPlan? For(BlockModelManifest manifest, int width, int height, WindowedDenoising? windows)
        {
            if (windows == null || (long)width * height <= (long)windows.LargestWhole * windows.LargestWhole
                || (windows.IsAutomatic && !Suits(manifest, windows)))
            {
                return null;
            }

            Check(manifest, windows);
            if (width <= windows.Side && height <= windows.Side)
            {
                return null;
            }

            var patch = manifest.Latent.Patch;
            return new WindowPlan(
                WindowAxis.Of(width, windows.Side, windows.Overlap, patch),
                WindowAxis.Of(height, windows.Side, windows.Overlap, patch),
                windows.Batch);
        }

        /// <summary>Refuses windows that do not suit a model.</summary>
        /// <exception cref="InvalidSettingException">
        /// The model has a decoder, a window is not of a size that it runs at, or the overlap is no whole number of tokens or leaves
        /// nothing of a window.
        /// </exception>
        public static void Check(BlockModelManifest manifest, WindowedDenoising windows)
        {
            if (manifest.Decoder != null)
            {
                throw new InvalidSettingException(
                    nameof(windows), windows.Side, $"'{manifest.Name}' denoises latents that are decoded as a whole: set Windows to null, and choose a size that fits in memory.");
            }

            LatentSize.Check(manifest.Latent, "Windows.Side", windows.Side, manifest.Latent.Width);
            LatentSize.Check(manifest.Latent, "Windows.Side", windows.Side, manifest.Latent.Height);
            if (windows.Overlap >= windows.Side)
            {
                throw new InvalidSettingException(
                    "Windows.Overlap", windows.Overlap, $"Choose less than the window's side, {windows.Side}.");
            }

            if (windows.Overlap % manifest.Latent.Patch != 0)
            {
                throw new InvalidSettingException(
                    "Windows.Overlap", windows.Overlap, $"Choose a multiple of the model's tokens, {manifest.Latent.Patch}.");
            }
        }

        /// <summary>Columns that a window's first or last column lies at, each once and in order: where a seam would be.</summary>
        public int[] BorderColumns() => Borders(_columns);

        /// <summary>Rows that a window's first or last row lies at, each once and in order.</summary>
        public int[] BorderRows() => Borders(_rows);

        /// <summary>Copies a window out of a sample.</summary>
        /// <param name="sample">[channels, height, width].</param>
        /// <param name="window">The window.</param>
        /// <param name="values">Receives the window, [channels, window height, window width].</param>
        internal void Gather(ReadOnlySpan<float> sample, int window, Span<float> values)
        {
            var area = this[window];
            var head = Math.Min(area.Width, Width - area.X);
            for (var line = 0; line * area.Width < values.Length; line++)
            {
                var from = sample.Slice(LineOf(area, line), Width);
                var to = values.Slice(line * area.Width, area.Width);
                from.Slice(area.X, head).CopyTo(to);
                from.Slice(0, area.Width - head).CopyTo(to.Slice(head));
            }
        }

        /// <summary>Adds a window, by its weights, to a sample; all windows together make the blend.</summary>
        /// <param name="window">The window.</param>
        /// <param name="values">[channels, window height, window width]; used up.</param>
        /// <param name="sample">[channels, height, width].</param>
        internal void Add(int window, Span<float> values, Span<float> sample)
        {
            var area = this[window];
            var across = _columns.Weights(window % _columns.Count);
            var down = _rows.Weights(window / _columns.Count);
            var head = Math.Min(area.Width, Width - area.X);
            for (var line = 0; line * area.Width < values.Length; line++)
            {
                var from = values.Slice(line * area.Width, area.Width);
                var to = sample.Slice(LineOf(area, line), Width);
                var weight = down[line % area.Height];
                TensorPrimitives.Multiply(from, across, from);
                TensorPrimitives.MultiplyAdd(from.Slice(0, head), weight, to.Slice(area.X, head), to.Slice(area.X, head));
                TensorPrimitives.MultiplyAdd(from.Slice(head), weight, to.Slice(0, area.Width - head), to.Slice(0, area.Width - head));
            }
        }

        private static bool Suits(BlockModelManifest manifest, WindowedDenoising windows)
        {
            var latent = manifest.Latent;
            return manifest.Decoder == null
                && LatentSize.IsKnown(latent, windows.Side, latent.Width) && LatentSize.IsKnown(latent, windows.Side, latent.Height);
        }

        private static int[] Borders(WindowAxis axis)
        {
            var borders = new System.Collections.Generic.SortedSet<int>();
            for (var window = 0; window < axis.Count; window++)
            {
                borders.Add(axis.Start(window));
                borders.Add((axis.Start(window) + axis.Length) % axis.Size);
            }

            var result = new int[borders.Count];
            borders.CopyTo(result);
            return result;
        }

        // Lines go on from one channel to the next.
        private int LineOf(WindowArea area, int line) =>
            ((line / area.Height * Height) + ((area.Y + (line % area.Height)) % Height)) * Width;
    }
}
