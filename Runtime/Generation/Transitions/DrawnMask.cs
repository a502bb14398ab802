using System;

namespace SpeCa.Runtime.Generation
{
    /// <summary>A mask that is drawn by a formula, with as much of the second material as is asked for.</summary>
    public abstract record DrawnMask : TransitionMask
    {
        // So many times the field's standard deviation are the whole range at softness 1.
        private const float WidestRamp = 4;

        // Hard edges are as narrow as float tells two values apart.
        private const float NarrowestRamp = 1e-5f;

        // Halvings of the range in which the level lies; float has no more digits.
        private const int Halvings = 32;

        // More values say no more about the share above a level, and large latents have millions.
        private const int MostMeasured = 1 << 16;

        private readonly float _coverage = 0.5f;
        private readonly float _softness = 0.15f;

        private protected DrawnMask()
        {
        }

        /// <summary>The mean of the mask: the share of the second material, 0 to 1.</summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float Coverage
        {
            get => _coverage;
            init => _coverage = SettingRange.Within(nameof(Coverage), value, 0, 1);
        }

        /// <summary>How gradually one becomes the other: 0 for hard edges, 1 for a transition everywhere.</summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float Softness
        {
            get => _softness;
            init => _softness = SettingRange.Within(nameof(Softness), value, 0, 1);
        }

        /// <summary>The seed of what is drawn by chance; null takes every texture's own.</summary>
        public ulong? Seed { get; init; }

        /// <summary>Draws a field whose high values become the second material; about 0 on average, with a deviation of about 1.</summary>
        private protected abstract float[] Field(int width, int height, ulong seed);

        /// <inheritdoc/>
        internal sealed override float[] Draw(int width, int height, ulong seed)
        {
            var values = new float[width * height];
            if (Coverage == 0 || Coverage == 1)
            {
                Array.Fill(values, Coverage);
                return values;
            }

            var field = Field(width, height, Seed ?? seed);
            var ramp = Math.Max(NarrowestRamp, WidestRamp * Softness);
            var level = Level(field, ramp);
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = Rise(field[index], level, ramp);
            }

            return values;
        }

        private float Level(float[] field, float ramp)
        {
            var (low, high) = (float.MaxValue, float.MinValue);
            foreach (var value in field)
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }

            (low, high) = (low - ramp, high + ramp);
            var stride = Math.Max(1, field.Length / MostMeasured);
            for (var halving = 0; halving < Halvings; halving++)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = Mean(field, stride, middle, ramp) > Coverage ? (middle, high) : (low, middle);
            }

            return high;
        }

        private static double Mean(float[] field, int stride, float level, float ramp)
        {
            var sum = 0.0;
            var count = 0;
            for (var index = 0; index < field.Length; index += stride)
            {
                sum += Rise(field[index], level, ramp);
                count++;
            }

            return sum / count;
        }

        private static float Rise(float value, float level, float ramp)
        {
            var share = Math.Clamp(((value - level) / ramp) + 0.5f, 0, 1);
            return share * share * (3 - (2 * share));
        }
    }
}
