using System;
using System.Collections.Generic;
using System.Linq;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Requests
{
    /// <summary>What is asked for: a material, a seed and a variation of it, a size with or without detail, and how strongly guidance steers.</summary>
    public sealed class RequestViewModel : ObservableObject
    {
        // Short enough to be read out and typed into a command line.
        private const int LargestRandomSeed = 1_000_000;

        private readonly Random _random;
        private string _material = "";
        private ulong _seed = 1;
        private float _variation;
        private int _size;
        private bool _detail = true;
        private float? _guidanceScale;

        /// <summary>Asks for nothing in particular until a model is open.</summary>
        /// <param name="random">Where random seeds come from.</param>
        public RequestViewModel(Random random)
        {
            _random = random ?? throw new ArgumentNullException(nameof(random));
            NextSeedCommand = new RelayCommand(() => Seed = unchecked(Seed + 1));
            PreviousSeedCommand = new RelayCommand(() => Seed = unchecked(Seed - 1));
            RandomSeedCommand = new RelayCommand(() => Seed = (ulong)_random.Next(LargestRandomSeed));
        }

        /// <summary>The material, one of the model's.</summary>
        public string Material
        {
            get => _material;
            set => SetProperty(ref _material, value ?? throw new ArgumentNullException(nameof(value)));
        }

        /// <summary>Which of the material's endless variants.</summary>
        public ulong Seed
        {
            get => _seed;
            set => SetProperty(ref _seed, value);
        }

        /// <summary>
        /// How far the texture is varied, 0 to 1, towards that of the next seed. What is out of range is refused when a texture is
        /// asked for.
        /// </summary>
        public float Variation
        {
            get => _variation;
            set => SetProperty(ref _variation, value);
        }

        /// <summary>The texture's side in texels, before detail; 0 for the model's own.</summary>
        public int Size
        {
            get => _size;
            set => SetProperty(ref _size, value);
        }

        /// <summary>Whether the model's detail stage enlarges the texture, where the model has one.</summary>
        public bool Detail
        {
            get => _detail;
            set => SetProperty(ref _detail, value);
        }

        /// <summary>
        /// The guidance scale, 0 to 30, 1 for none; null takes the preset's, or else the model's default. What is out of range
        /// is refused when a texture is asked for.
        /// </summary>
        public float? GuidanceScale
        {
            get => _guidanceScale;
            set => SetProperty(ref _guidanceScale, value);
        }

        /// <summary>Goes to the next seed.</summary>
        public IRelayCommand NextSeedCommand { get; }

        /// <summary>Goes to the seed before.</summary>
        public IRelayCommand PreviousSeedCommand { get; }

        /// <summary>Takes a random seed below a million.</summary>
        public IRelayCommand RandomSeedCommand { get; }

        /// <summary>What a generator is asked for.</summary>
        /// <exception cref="SpeCa.Runtime.InvalidSettingException">The variation is out of range.</exception>
        public TextureSubject ToSubject() => new TextureSubject(Material, Seed)
        {
            Variation = Variation == 0 ? null : new SeedVariation(unchecked(Seed + 1), Variation),
        };

        /// <summary>The settings of a preset with the request's own in them, as the command line resolves them.</summary>
        /// <param name="preset">The preset.</param>
        /// <param name="manifest">The model.</param>
        /// <param name="isDraft">Whether the model's own size is taken in place of <see cref="Size"/>.</param>
        /// <exception cref="SpeCa.Runtime.InvalidSettingException">The preset has a value out of range.</exception>
        public GenerationSettings ToSettings(QualityPreset preset, BlockModelManifest manifest, bool isDraft)
        {
            int side = isDraft ? 0 : Size;
            var suited = GenerationSettings.For(manifest);
            var settings = preset.ApplyTo(suited with { Width = side, Height = side, Detail = Detail && suited.Detail });
            return GuidanceScale is { } scale ? settings with { GuidanceScale = scale } : settings;
        }

        /// <summary>Keeps to what a model knows: a material and a size that it has not become its first.</summary>
        internal void Suit(ModelViewModel model)
        {
            Material = Known(model.Materials, Material);
            Size = model.Sizes.Contains(Size) ? Size : model.Sizes[0];
        }

        private static string Known(IReadOnlyList<string> materials, string material) =>
            materials.FirstOrDefault(known => string.Equals(known, material, StringComparison.OrdinalIgnoreCase)) ?? materials[0];
    }
}
