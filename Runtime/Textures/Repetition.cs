namespace SpeCa.Runtime.Textures
{
    /// <summary>How strongly a tile repeats something within itself, and how far apart.</summary>
    public readonly struct Repetition
    {
        /// <summary>Describes a repetition.</summary>
        public Repetition(double correlation, int right, int down)
        {
            Correlation = correlation;
            Right = right;
            Down = down;
        }

        /// <summary>
        /// The correlation of the tile with itself moved, -1 to 1: 1 where it then looks the same, about 0 where it has
        /// nothing in common with itself.
        /// </summary>
        public double Correlation { get; }

        /// <summary>Texels along x that it is moved by.</summary>
        public int Right { get; }

        /// <summary>Texels along y that it is moved by.</summary>
        public int Down { get; }
    }
}
