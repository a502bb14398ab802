using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Generation
{
    /// <summary>One texture that is asked for.</summary>
    public sealed record TextureSubject
    {
        /// <summary>Asks for a texture of a material.</summary>
        /// <param name="material">A class of the model, by name; case does not matter. For a model without classes, any
        /// name.</param>
        /// <param name="seed">Which of the material's endless variants.</param>
        public TextureSubject(string material, ulong seed)
        {
            Material = material;
            Name = material;
            Seed = seed;
        }

        /// <summary>Asks for a texture of precomputed conditioning.</summary>
        /// <param name="conditional">Values for every conditioning input of the model.</param>
        /// <param name="unconditional">Values that mean nothing in particular, for guidance; null without it.</param>
        /// <param name="seed">Which variant.</param>
        /// <param name="name">What the texture is called, for example the prompt.</param>
        public TextureSubject(ConditioningValues conditional, ConditioningValues? unconditional, ulong seed, string name)
        {
            Conditioning = conditional;
            Unconditional = unconditional;
            Seed = seed;
            Name = name;
        }

        /// <summary>What the texture is called: its material, or the name that was given.</summary>
        public string Name { get; }

        /// <summary>The material class; null where conditioning says what is asked for.</summary>
        public string? Material { get; init; }

        /// <summary>Values for every conditioning input of the model; null for a model without.</summary>
        public ConditioningValues? Conditioning { get; init; }

        /// <summary>The same for the unconditional branch of guidance; null without guidance or inputs.</summary>
        public ConditioningValues? Unconditional { get; init; }

        /// <summary>The seed of the noise.</summary>
        public ulong Seed { get; }

        /// <summary>How far that noise is moved towards another seed's; null leaves it as it is.</summary>
        public SeedVariation? Variation { get; init; }
    }
}
