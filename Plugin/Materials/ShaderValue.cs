namespace SpeCa.Plugin.Materials
{
    /// <summary>A number that a shader must be given so that it shows a map as it is.</summary>
    public sealed class ShaderValue
    {
        /// <summary>Pairs a property with its number.</summary>
        public ShaderValue(string property, float value)
        {
            Property = property;
            Value = value;
        }

        /// <summary>The property as the shader calls it, such as <c>_Smoothness</c>.</summary>
        public string Property { get; }

        /// <summary>The number.</summary>
        public float Value { get; }
    }
}
