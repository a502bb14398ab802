namespace SpeCa.Runtime.Speculation
{
    /// <summary>How features are forecast from those of earlier full steps.</summary>
    public sealed record ForecastOptions
    {
        /// <summary>The highest order that can be asked for.</summary>
        public const int HighestOrder = 4;

        /// <summary>Order 1 over timesteps.</summary>
        public static ForecastOptions Default { get; } = new ForecastOptions();

        /// <summary>
        /// The order of the polynomial, 0 (reuse the last feature) to <see cref="HighestOrder"/>. While fewer than
        /// order + 1 full steps have been computed, the order is what they allow.
        /// </summary>
        public int Order { get; init; } = 1;

        /// <summary>
        /// How much the polynomial's term of the highest order counts, 0 to 1. A high difference over long gaps points the right
        /// way but overshoots; a share of it is better than all of it or none.
        /// </summary>
        public float HighestTermShare { get; init; } = 1;

        /// <summary>The polynomial.</summary>
        public ForecastBasis Basis { get; init; } = ForecastBasis.Newton;

        /// <summary>The positions of the steps.</summary>
        public ForecastCoordinate Coordinate { get; init; } = ForecastCoordinate.Timestep;

        /// <summary>
        /// Whether a full step corrects the latent for the forecasts before it, by interpolating where they
        /// extrapolated. It costs a few passes over the latent, and is not part of the published method.
        /// </summary>
        public bool CorrectsTrajectory { get; init; }

        /// <summary>Checks the ranges.</summary>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public void Validate()
        {
            if (Order < 0 || Order > HighestOrder)
            {
                throw new InvalidSettingException(nameof(Order), Order, $"Choose an order from 0 to {HighestOrder}.");
            }

            if (!(HighestTermShare >= 0 && HighestTermShare <= 1))
            {
                throw new InvalidSettingException(nameof(HighestTermShare), HighestTermShare, "Choose a share from 0 to 1.");
            }
        }
    }
}
