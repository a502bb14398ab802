using System;

namespace SpeCa.Runtime.Generation
{
    /// <summary>The second material in a straight band from left to right, which is its half of a tile or what coverage says.</summary>
    public sealed record GradientMask : DrawnMask
    {
        private protected override float[] Field(int width, int height, ulong seed)
        {
            var field = new float[width * height];
            for (var index = 0; index < field.Length; index++)
            {
                field[index] = Slope(index / width, height);
            }

            return field;
        }

        /// <summary>Rises evenly from the top border to the middle and falls to the bottom one, with a mean of 0 and a deviation of 1.</summary>
        internal static float Slope(int row, int rows)
        {
            var rise = 1 - Math.Abs(((2f * row) + 1 - rows) / rows);
            return (rise - 0.5f) * MathF.Sqrt(12);
        }
    }
}
