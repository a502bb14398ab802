namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// Where a texture is of a transition's second material: a drawing of numbers from 0 (the first) to 1 (the second) that goes on at
    /// the opposite side, so that the texture tiles. Unchanging.
    /// </summary>
    public abstract record TransitionMask
    {
        private protected TransitionMask()
        {
        }

        /// <summary>Draws it.</summary>
        /// <param name="width">Values along x, 1 or more.</param>
        /// <param name="height">Values along y, 1 or more.</param>
        /// <param name="seed">The texture's seed, for what is drawn by chance.</param>
        /// <returns>0..1, <c>[height, width]</c>; the same on every call.</returns>
        internal abstract float[] Draw(int width, int height, ulong seed);
    }
}
