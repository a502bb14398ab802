using System.Globalization;

namespace SpeCa.Runtime.Textures
{
    /// <summary>A sample that a model made cannot be turned into texture maps.</summary>
    public sealed class InvalidSampleException : SpeCaException
    {
        private InvalidSampleException(string message, int? index, float? value)
            : base(message)
        {
            Index = index;
            Value = value;
        }

        /// <summary>The place of the value at fault in the sample; null where the sample's length is at fault.</summary>
        public int? Index { get; }

        /// <summary>The value at fault; null where the sample's length is at fault.</summary>
        public float? Value { get; }

        internal static InvalidSampleException ForLength(int length, int width, int height, int expected)
        {
            string message = string.Format(
                CultureInfo.InvariantCulture,
                "The sample has {0} values. A texture of {1} x {2} texels needs {3}: "
                + "red, green, blue and height, plane by plane.",
                length,
                width,
                height,
                expected);
            return new InvalidSampleException(message, null, null);
        }

        internal static InvalidSampleException ForValue(int index, float value, int width, int height)
        {
            int plane = width * height;
            int texel = index % plane;
            string message = string.Format(
                CultureInfo.InvariantCulture,
                "Value {0} of the sample (channel {1}, column {2}, row {3}) is {4}. Values must be finite: "
                + "lower the guidance scale, take more steps, or use a model of a higher precision.",
                index,
                index / plane,
                texel % width,
                texel / width,
                value);
            return new InvalidSampleException(message, index, value);
        }
    }
}
