namespace SpeCa.Samples.Dungeon
{
    /// <summary>The texture of a surface: a material of the model and a seed.</summary>
    public sealed record SurfaceMaterial
    {
        /// <summary>Names a texture.</summary>
        public SurfaceMaterial(SurfaceKind kind, string material, ulong seed)
        {
            Kind = kind;
            Material = material;
            Seed = seed;
        }

        /// <summary>What it covers.</summary>
        public SurfaceKind Kind { get; }

        /// <summary>The material's name.</summary>
        public string Material { get; }

        /// <summary>Which of the material's endless variants.</summary>
        public ulong Seed { get; }

        /// <summary>Whether its bright parts give light of their own.</summary>
        public bool Glows => Material == "lava";
    }
}
