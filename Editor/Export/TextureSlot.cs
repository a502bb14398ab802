namespace SpeCa.Editor.Export
{
    /// <summary>A texture property of a shader, and the image that belongs in it.</summary>
    public sealed class TextureSlot
    {
        /// <summary>Pairs a property with an image.</summary>
        public TextureSlot(string property, ExportMap map)
        {
            Property = property;
            Map = map;
        }

        /// <summary>The property as the shader calls it, such as <c>_BaseMap</c>.</summary>
        public string Property { get; }

        /// <summary>The image.</summary>
        public ExportMap Map { get; }
    }
}
