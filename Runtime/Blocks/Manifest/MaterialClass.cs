namespace SpeCa.Runtime.Blocks
{
    /// <summary>One material that a model knows, with what derived maps need to know of it.</summary>
    public sealed record MaterialClass
    {
        /// <summary>The name by which it is asked for.</summary>
        public string Name { get; init; } = "";

        /// <summary>The roughness of its plain surface, 0 (mirror) to 1 (matt).</summary>
        public float Roughness { get; init; } = 0.8f;

        /// <summary>The depth of its relief as a share of the tile's width, for normals and occlusion.</summary>
        public float Relief { get; init; } = 0.05f;
    }
}
