using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Generation
{
    /// <summary>A request whose subjects and settings have been checked against the model, before any work starts.</summary>
    internal sealed class RequestPlan
    {
        private const float LargestGuidanceScale = 30;

        private readonly BlockModelManifest _manifest;
        private readonly IScheduler _scheduler;
        private readonly DenoiserOptions _options;
        private readonly IReadOnlyList<TextureSubject> _subjects;
        private readonly int[] _labels;
        private readonly int _width;
        private readonly int _height;

        private RequestPlan(BlockModelManifest manifest, IReadOnlyList<TextureSubject> subjects, GenerationSettings settings)
        {
            _manifest = manifest;
            _subjects = subjects;
            _labels = subjects.Select(subject => LabelOf(manifest, subject.Material)).ToArray();
            _width = settings.Width != 0 ? settings.Width : settings.Source?.Width ?? manifest.Latent.Width;
            _height = settings.Height != 0 ? settings.Height : settings.Source?.Height ?? manifest.Latent.Height;
            LatentSize.Check(manifest.Latent, nameof(settings.Width), _width);
            LatentSize.Check(manifest.Latent, nameof(settings.Height), _height);
            settings.Forecast.Validate();
            _scheduler = Schedulers.Create(
                settings.Scheduler, manifest.Schedule, manifest.Prediction, settings.Spacing, settings.Steps);
            _options = new DenoiserOptions(
                settings.Policy,
                settings.Forecast,
                settings.GuidanceScale,
                manifest.Conditioning.UnconditionalLabel ?? 0,
                manifest.Trunk.Count,
                manifest.BlockCount)
            {
                Source = settings.Source?.PlaceIn(manifest.Latent.Channels, _width, _height, settings.Steps),
            };
        }

        /// <summary>Checks a request.</summary>
        /// <exception cref="InvalidSettingException">A subject or setting cannot work with this model.</exception>
        public static RequestPlan Create(
            BlockModelManifest manifest, IReadOnlyList<TextureSubject> subjects, GenerationSettings settings)
        {
            if (subjects.Count < 1 || subjects.Count > TextureGenerator.LargestBatch)
            {
                throw new InvalidSettingException(nameof(subjects), subjects.Count, $"Ask for 1 to {TextureGenerator.LargestBatch} textures at once.");
            }

            var scale = settings.GuidanceScale;
            if (!(scale >= 0 && scale <= LargestGuidanceScale))
            {
                throw new InvalidSettingException(nameof(settings.GuidanceScale), scale, $"Choose a scale from 0 to {LargestGuidanceScale}; 1 switches guidance off.");
            }

            if (scale != 1 && manifest.Conditioning.UnconditionalLabel == null)
            {
                throw new InvalidSettingException(nameof(settings.GuidanceScale), scale, $"'{manifest.Name}' was trained without an unconditional label: choose 1.");
            }

            return new RequestPlan(manifest, subjects, settings);
        }

        public SpeculativeDenoiser CreateDenoiser(IBlockModel model)
        {
            var subjects = new DenoisingSubject[_subjects.Count];
            for (var index = 0; index < subjects.Length; index++)
            {
                subjects[index] = new DenoisingSubject(_labels[index], _subjects[index].Seed);
            }

            var workspace = model.CreateWorkspace(subjects.Length * _options.RowsPerSample, _height, _width);
            try
            {
                return new SpeculativeDenoiser(workspace, _scheduler, _options, subjects);
            }
            catch
            {
                workspace.Dispose();
                throw;
            }
        }

        public IReadOnlyList<GeneratedTexture> Collect(SpeculativeDenoiser denoiser)
        {
            var textures = new GeneratedTexture[_subjects.Count];
            for (var index = 0; index < textures.Length; index++)
            {
                textures[index] = new GeneratedTexture(
                    _manifest.Conditioning.Classes[_labels[index]], _subjects[index].Seed, _width, _height, denoiser.Latent(index));
            }

            return textures;
        }

        private static int LabelOf(BlockModelManifest manifest, string material)
        {
            var classes = manifest.Conditioning.Classes;
            for (var label = 0; label < classes.Count; label++)
            {
                if (string.Equals(classes[label].Name, material, StringComparison.OrdinalIgnoreCase))
                {
                    return label;
                }
            }

            throw new InvalidSettingException(
                "Material", $"'{material}'", $"'{manifest.Name}' knows {string.Join(", ", classes.Select(known => known.Name))}.");
        }
    }
}
