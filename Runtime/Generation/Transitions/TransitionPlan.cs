using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Generation
{
    /// <summary>A request's transition, checked against the model, and what it comes to for each of its textures.</summary>
    internal sealed class TransitionPlan
    {
        private readonly MaterialTransition _transition;
        private readonly IReadOnlyList<TextureSubject> _subjects;
        private readonly MaterialClass _material;
        private readonly float[]?[] _masks;
        private readonly int _width;
        private readonly int _height;

        /// <param name="manifest">What the model is.</param>
        /// <param name="transition">The transition.</param>
        /// <param name="subjects">The request's textures.</param>
        /// <param name="width">The latent's width.</param>
        /// <param name="height">The latent's height.</param>
        /// <exception cref="InvalidSettingException">The model cannot be asked for the second material.</exception>
        public TransitionPlan(
            BlockModelManifest manifest, MaterialTransition transition, IReadOnlyList<TextureSubject> subjects, int width, int height)
        {
            Label = SubjectConditioning.ResolveSecond(manifest, transition);
            _material = manifest.Conditioning.Classes.Count > 0
                ? manifest.Conditioning.Classes[Label]
                : new MaterialClass { Name = transition.Name };
            _transition = transition;
            _subjects = subjects;
            _masks = new float[]?[subjects.Count];
            _width = width;
            _height = height;
        }

        /// <summary>The second material's class label; 0 for a model without classes.</summary>
        public int Label { get; }

        /// <summary>What a texture becomes in places.</summary>
        public SecondCondition ConditionOf(int index) => new SecondCondition(Label, _transition.Conditioning, MaskOf(index));

        /// <summary>What a finished texture's maps are derived with.</summary>
        public MaterialBlend BlendOf(int index) =>
            new MaterialBlend(_material.Name, _material.Roughness, _material.Relief, MaskOf(index), _width, _height);

        /// <summary>Puts a texture of the first material where it is not of the second.</summary>
        /// <param name="index">The texture.</param>
        /// <param name="first">All of it with the detail of the first material, [channels, height, width].</param>
        /// <param name="second">All of it with that of the second; becomes the mixture.</param>
        /// <param name="factor">Texels along one of the latent's.</param>
        public void Mix(int index, ReadOnlySpan<float> first, Span<float> second, int factor) => MaskBlend.Mix(
            first, second, WrappedResize.Of(MaskOf(index), _width, _height, _width * factor, _height * factor), second);

        // Drawn when it is asked for: making a plan must not take long.
        private float[] MaskOf(int index) => _masks[index] ??= _transition.Mask.Draw(_width, _height, _subjects[index].Seed);
    }
}
