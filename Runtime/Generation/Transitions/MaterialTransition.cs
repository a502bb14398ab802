using System;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// A second material that textures become in places: the model is asked for both at every step, and what it answers is mixed
    /// texel by texel, so that the two grow together. Takes one and a half times the work with guidance, twice without. Unchanging.
    /// <code>
    /// var overgrown = settings with { Transition = new MaterialTransition("grass", new SpotMask { Coverage = 0.4f }) };
    /// </code>
    /// </summary>
    public sealed record MaterialTransition
    {
        /// <summary>Goes over to a material.</summary>
        /// <param name="material">A class of the model, by name; case does not matter.</param>
        /// <param name="mask">Where.</param>
        /// <exception cref="ArgumentNullException">An argument is missing.</exception>
        public MaterialTransition(string material, TransitionMask mask)
        {
            Name = material ?? throw new ArgumentNullException(nameof(material));
            Mask = mask ?? throw new ArgumentNullException(nameof(mask));
        }

        /// <summary>Goes over to precomputed conditioning.</summary>
        /// <param name="conditioning">Values for every conditioning input of the model.</param>
        /// <param name="name">What it is called; for a model with classes, one of these.</param>
        /// <param name="mask">Where.</param>
        /// <exception cref="ArgumentNullException">An argument is missing.</exception>
        public MaterialTransition(ConditioningValues conditioning, string name, TransitionMask mask)
            : this(name, mask) => Conditioning = conditioning ?? throw new ArgumentNullException(nameof(conditioning));

        /// <summary>The material class, or what the conditioning is called.</summary>
        public string Name { get; }

        /// <summary>Values for every conditioning input of the model; null for a model without.</summary>
        public ConditioningValues? Conditioning { get; }

        /// <summary>Where textures are of it.</summary>
        public TransitionMask Mask { get; }
    }
}
