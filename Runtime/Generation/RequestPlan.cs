using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
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
        private readonly LatentSource? _source;
        private readonly IReadOnlyList<TextureSubject> _subjects;
        private readonly DenoisingSubject[] _resolved;
        private readonly int _width;
        private readonly int _height;

        private RequestPlan(BlockModelManifest manifest, IReadOnlyList<TextureSubject> subjects, GenerationSettings settings)
        {
            if (settings.Source != null && manifest.Decoder is { Encoder: null })
            {
                throw new InvalidSettingException(
                    nameof(settings.Source), "an image", $"'{manifest.Name}' denoises latents, and has no encoder that makes one of an image. Start from noise, or import the pipeline with its vae_encoder exported.");
            }

            _manifest = manifest;
            _subjects = subjects;
            _resolved = subjects
                .Select(subject => SubjectConditioning.Resolve(manifest, subject, settings.GuidanceScale != 1))
                .ToArray();
            _width = LatentSize.FromTexels(
                manifest, nameof(settings.Width), settings.Width != 0 ? settings.Width : settings.Source?.Width ?? 0, manifest.Latent.Width);
            _height = LatentSize.FromTexels(
                manifest, nameof(settings.Height), settings.Height != 0 ? settings.Height : settings.Source?.Height ?? 0, manifest.Latent.Height);
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
                HasContext = manifest.Context != null,
                VerifyReadsSample = BoundaryTensors.Reads(manifest.Verify, BoundaryTensors.Sample),
            };
            var factor = manifest.Decoder?.Factor ?? 1;
            _source = settings.Source?.PlaceIn(
                manifest.Decoder?.Channels ?? manifest.Latent.Channels, factor * _width, factor * _height, settings.Steps);
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

            SubjectConditioning.CheckGuidance(manifest, scale);
            return new RequestPlan(manifest, subjects, settings);
        }

        public SpeculativeDenoiser CreateDenoiser(IBlockModel model)
        {
            var workspace = model.CreateWorkspace(_resolved.Length * _options.RowsPerSample, _height, _width);
            try
            {
                return new SpeculativeDenoiser(workspace, _scheduler, _options with { Source = SourceFor(workspace) }, _resolved);
            }
            catch
            {
                workspace.Dispose();
                throw;
            }
        }

        private LatentSource? SourceFor(IBlockWorkspace workspace) => _source != null && _manifest.Decoder is { } decoder
            ? ImageSource.Encode(_source, workspace, _manifest.Name, _manifest.Latent.Channels, _height, _width, decoder.Factor)
            : _source;

        /// <summary>Makes the textures of a request whose steps are all done.</summary>
        /// <exception cref="NonFiniteOutputException">A decoded image is not finite.</exception>
        /// <exception cref="OperationCanceledException">The request was cancelled between two images.</exception>
        public IReadOnlyList<GeneratedTexture> Collect(SpeculativeDenoiser denoiser, CancellationToken cancellation)
        {
            var textures = new GeneratedTexture[_subjects.Count];
            for (var index = 0; index < textures.Length; index++)
            {
                textures[index] = _manifest.Decoder is { } decoder
                    ? Decode(denoiser, index, decoder, cancellation)
                    : Texture(index, _manifest.Latent.Channels, _width, _height, denoiser.Latent(index).ToArray());
            }

            return textures;
        }

        private GeneratedTexture Decode(
            SpeculativeDenoiser denoiser, int index, DecoderDescription decoder, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            var (width, height) = (_width * decoder.Factor, _height * decoder.Factor);
            var image = new float[decoder.Channels * width * height];
            denoiser.Decode(index, image);

            if (!FiniteValues.AreAll(image))
            {
                throw new NonFiniteOutputException(_scheduler.StepCount - 1, index);
            }

            if (_source != null)
            {
                ImageSource.Keep(_source, image);
            }

            return Texture(index, decoder.Channels, width, height, image);
        }

        private GeneratedTexture Texture(int index, int channels, int width, int height, float[] sample)
        {
            var classes = _manifest.Conditioning.Classes;
            var material = classes.Count > 0
                ? classes[_resolved[index].Label]
                : new MaterialClass { Name = _subjects[index].Name };
            return new GeneratedTexture(material, _subjects[index].Seed, channels, width, height, sample);
        }
    }
}
