namespace SpeCa.Runtime.Speculation.Windows
{
    /// <summary>Where a window lies in a sample. What reaches beyond a border goes on at the opposite one.</summary>
    public readonly struct WindowArea
    {
        /// <summary>Describes a window.</summary>
        public WindowArea(int x, int y, int width, int height)
        {
            X = x;
            Y = y;
            Width = width;
            Height = height;
        }

        /// <summary>The first column.</summary>
        public int X { get; }

        /// <summary>The first row.</summary>
        public int Y { get; }

        /// <summary>Columns.</summary>
        public int Width { get; }

        /// <summary>Rows.</summary>
        public int Height { get; }
    }
}
