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
        private readonly BlockModelManifest _manifest;
        private readonly IScheduler _scheduler;
        private readonly DenoiserOptions _options;
        private readonly LatentSource? _source;
        private readonly IReadOnlyList<TextureSubject> _subjects;
        private readonly DenoisingSubject[] _resolved;
        private readonly int _width;
        private readonly int _height;

        private RequestPlan(
            BlockModelManifest manifest, IReadOnlyList<TextureSubject> subjects, GenerationSettings settings, bool policyMayChange)
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
                PolicyMayChange = policyMayChange,
                VerifyReadsSample = BoundaryTensors.Reads(manifest.Verify, BoundaryTensors.Sample),
            };
            _source = settings.Source?.PlaceIn(Channels, TextureWidth, TextureHeight, settings.Steps);
        }

        /// <summary>Textures of the request.</summary>
        public int Count => _subjects.Count;

        /// <summary>Rows that one texture fills.</summary>
        public int RowsPerSample => _options.RowsPerSample;

        /// <summary>Chunks of the model's trunk.</summary>
        public int ChunkCount => _options.ChunkCount;

        /// <summary>Steps of the schedule.</summary>
        public int StepCount => _scheduler.StepCount;

        /// <summary>The step that is taken first.</summary>
        public int FirstStep => _source?.FirstStep ?? 0;

        /// <summary>The latent's height.</summary>
        public int Height => _height;

        /// <summary>The latent's width.</summary>
        public int Width => _width;

        /// <summary>Channels of a texture.</summary>
        public int Channels => _manifest.Decoder?.Channels ?? _manifest.Latent.Channels;

        /// <summary>Texels of a texture along x.</summary>
        public int TextureWidth => _width * Factor;

        /// <summary>Texels of a texture along y.</summary>
        public int TextureHeight => _height * Factor;

        /// <summary>Checks a request.</summary>
        /// <param name="manifest">What the model is.</param>
        /// <param name="subjects">What to make.</param>
        /// <param name="settings">How to make it.</param>
        /// <param name="policyMayChange">Whether the denoiser's policy may be changed on the way.</param>
        /// <exception cref="InvalidSettingException">A subject or setting cannot work with this model.</exception>
        public static RequestPlan Create(
            BlockModelManifest manifest, IReadOnlyList<TextureSubject> subjects, GenerationSettings settings, bool policyMayChange = false)
        {
            if (subjects.Count < 1 || subjects.Count > TextureGenerator.LargestBatch)
            {
                throw new InvalidSettingException(nameof(subjects), subjects.Count, $"Ask for 1 to {TextureGenerator.LargestBatch} textures at once.");
            }

            GenerationSettings.CheckGuidanceScale(settings.GuidanceScale);
            SubjectConditioning.CheckGuidance(manifest, settings.GuidanceScale);
            return new RequestPlan(manifest, subjects, settings, policyMayChange);
        }

        /// <summary>Makes the buffers and the noise of the request.</summary>
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

        private int Factor => _manifest.Decoder?.Factor ?? 1;

        private LatentSource? SourceFor(IBlockWorkspace workspace) => _source != null && _manifest.Decoder is { } decoder
            ? ImageSource.Encode(_source, workspace, _manifest.Name, _manifest.Latent.Channels, _height, _width, decoder.Factor)
            : _source;

        /// <summary>Makes the texture of a sample whose steps are all done.</summary>
        /// <exception cref="NonFiniteOutputException">A decoded image is not finite.</exception>
        public GeneratedTexture Collect(SpeculativeDenoiser denoiser, int index) => Make(denoiser, index, denoiser.Latent(index));

        /// <summary>Makes the texture of a sample's latent, or of an estimate of it.</summary>
        /// <exception cref="NonFiniteOutputException">A decoded image is not finite.</exception>
        public GeneratedTexture Make(SpeculativeDenoiser denoiser, int index, ReadOnlySpan<float> latent)
        {
            var sample = new float[Channels * TextureWidth * TextureHeight];
            Render(denoiser, latent, sample);
            if (_manifest.Decoder != null && !FiniteValues.AreAll(sample))
            {
                throw new NonFiniteOutputException(_scheduler.StepCount - 1, index);
            }

            var classes = _manifest.Conditioning.Classes;
            var material = classes.Count > 0
                ? classes[_resolved[index].Label]
                : new MaterialClass { Name = _subjects[index].Name };
            return new GeneratedTexture(material, _subjects[index].Seed, Channels, TextureWidth, TextureHeight, sample);
        }

        /// <summary>Writes a latent, or an estimate of it, as a texture: decoded, for a model with a decoder.</summary>
        /// <param name="denoiser">What made the latent.</param>
        /// <param name="latent">The latent, [channels, height, width].</param>
        /// <param name="sample">Receives the texture, [<see cref="Channels"/>, <see cref="TextureHeight"/>, <see cref="TextureWidth"/>].</param>
        public void Render(SpeculativeDenoiser denoiser, ReadOnlySpan<float> latent, Span<float> sample)
        {
            if (_manifest.Decoder == null)
            {
                latent.CopyTo(sample);
                return;
            }

            denoiser.Decode(latent, sample);
            if (_source != null)
            {
                ImageSource.Keep(_source, sample);
            }
        }
    }
}
