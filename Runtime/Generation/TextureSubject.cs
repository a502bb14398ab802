namespace SpeCa.Runtime.Generation
{
    /// <summary>One texture that is asked for.</summary>
    public sealed record TextureSubject
    {
        /// <summary>Asks for a texture.</summary>
        /// <param name="material">A class of the model, by name; case does not matter.</param>
        /// <param name="seed">Which of the material's endless variants.</param>
        public TextureSubject(string material, ulong seed)
        {
            Material = material;
            Seed = seed;
        }

        /// <summary>The material class.</summary>
        public string Material { get; }

        /// <summary>The seed of the noise.</summary>
        public ulong Seed { get; }
    }
}
