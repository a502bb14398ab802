namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// How far a texture's noise is moved towards that of another seed: a little gives the same texture with other details, and
    /// even amounts from 0 to 1 a sequence from one texture to the other. Unchanging.
    /// <code>
    /// var nearby = new TextureSubject("brick", seed: 7) { Variation = new SeedVariation(target: 8, amount: 0.3f) };
    /// </code>
    /// </summary>
    /// <remarks>
    /// The noise goes along a quarter circle, <c>cos(a pi / 2) n + sin(a pi / 2) m</c>, so that it is standard normal at every
    /// amount: that is the spherical interpolation of independent noise. The noise of the detail stage goes along with it.
    /// </remarks>
    public sealed record SeedVariation
    {
        /// <summary>Moves towards a seed.</summary>
        /// <param name="target">The seed at amount 1.</param>
        /// <param name="amount">0 to 1; see <see cref="Amount"/>.</param>
        /// <exception cref="InvalidSettingException">The amount is outside 0 to 1.</exception>
        public SeedVariation(ulong target, float amount)
        {
            // Negated, so that NaN is refused too.
            if (!(amount >= 0 && amount <= 1))
            {
                throw new InvalidSettingException(nameof(Amount), amount, "Use a number from 0 (the seed's own texture) to 1 (that of the target).");
            }

            Target = target;
            Amount = amount;
        }

        /// <summary>The seed at amount 1.</summary>
        public ulong Target { get; }

        /// <summary>How far: bit for bit the seed's own noise at 0, and that of the target at 1.</summary>
        public float Amount { get; }
    }
}
