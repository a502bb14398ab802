using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Windows;

namespace SpeCa.Runtime.Generation
{
    /// <summary>A request whose subjects and settings have been checked against the model, before any work starts.</summary>
    internal sealed class RequestPlan
    {
        private readonly BlockModelManifest _manifest;
        private readonly IScheduler _scheduler;
        private readonly DenoiserOptions _options;
        private readonly DetailDescription? _detail;
        private readonly LatentSource? _source;
        private readonly bool _isSourceDetailed;
        private readonly TransitionPlan? _transition;
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
            _detail = settings.Detail ? DetailOf(manifest) : null;
            var (sourceWidth, sourceHeight) = SourceSize(settings.Source, manifest.Latent, DetailFactor);
            _width = LatentSize.FromTexels(
                manifest, nameof(settings.Width), settings.Width != 0 ? settings.Width : sourceWidth, manifest.Latent.Width);
            _height = LatentSize.FromTexels(
                manifest, nameof(settings.Height), settings.Height != 0 ? settings.Height : sourceHeight, manifest.Latent.Height);
            _transition = settings.Transition == null ? null : new TransitionPlan(manifest, settings.Transition, subjects, _width, _height);
            Windows = WindowPlan.For(manifest, _width, _height, settings.Windows);
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
                HasSecond = _transition != null,
                HasContext = manifest.Context != null,
                PolicyMayChange = policyMayChange,
                HasConstants = manifest.Embedding.Outputs.Any(output => !output.IsPerRow),
                VerifyReadsSample = BoundaryTensors.Reads(manifest.Verify, BoundaryTensors.Sample),
            };
            _source = settings.Source?.PlaceIn(Channels, PreviewWidth, PreviewHeight, settings.Steps, DetailFactor);
            _isSourceDetailed = settings.Source?.IsOf(PreviewWidth, PreviewHeight) == false;
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

        /// <summary>The windows that the model sees one by one; null where it sees a texture whole.</summary>
        public WindowPlan? Windows { get; }

        /// <summary>Channels of a texture.</summary>
        public int Channels => _manifest.Decoder?.Channels ?? _manifest.Latent.Channels;

        /// <summary>Texels along x of a texture that is shown on the way: as it is before its detail stage.</summary>
        public int PreviewWidth => _width * DecoderFactor;

        /// <summary>Texels along y of a texture that is shown on the way.</summary>
        public int PreviewHeight => _height * DecoderFactor;

        /// <summary>Parts of the detail stage; 0 where the request asks for none.</summary>
        public int DetailPartCount => _detail?.Parts.Count ?? 0;

        /// <summary>How often the parts of the detail stage run for a texture: once for each of its materials.</summary>
        public int DetailPasses => _transition == null ? 1 : 2;

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
        public IDenoiser CreateDenoiser(IBlockModel model)
        {
            var workspace = Windows == null
                ? model.CreateWorkspace(_resolved.Length * _options.RowsPerSample, _height, _width)
                : model.CreateWorkspace(Windows.Batch * _options.RowsPerSample, Windows.WindowHeight, Windows.WindowWidth);
            try
            {
                var options = _options with { Source = SourceFor(workspace) };
                return Windows == null
                    ? (IDenoiser)new SpeculativeDenoiser(workspace, _scheduler, options, DenoisingSubjects())
                    : new WindowedDenoiser(workspace, _scheduler, options, DenoisingSubjects(), Windows);
            }
            catch
            {
                workspace.Dispose();
                throw;
            }
        }

        /// <summary>Makes the buffers of the request's detail stage; null where it asks for none.</summary>
        public DetailStage? CreateDetail(IBlockModel model) =>
            _detail == null ? null : new DetailStage(model.CreateDetailWorkspace(_height, _width), _detail.Parts.Count, DetailPasses);

        /// <summary>Does the next piece of the detail stage's work on a sample whose steps are all done.</summary>
        public void RunDetail(IDenoiser denoiser, DetailStage detail, int index) =>
            detail.RunNext(denoiser.Latent(index), _resolved[index].Label, _transition?.Label ?? 0, _resolved[index].Seed);

        /// <summary>Makes the texture of a sample whose steps, and parts of the detail stage, are all done.</summary>
        /// <exception cref="NonFiniteOutputException">A decoded or detailed texture is not finite.</exception>
        public GeneratedTexture Collect(IDenoiser denoiser, DetailStage? detail, int index)
        {
            if (detail == null)
            {
                return Make(denoiser, index, denoiser.Latent(index));
            }

            var texture = detail.Texture.ToArray();
            _transition?.Mix(index, detail.First, texture, DetailFactor);
            if (_isSourceDetailed)
            {
                ImageSource.Keep(_source!, texture);
            }

            return Texture(index, texture, PreviewWidth * DetailFactor, PreviewHeight * DetailFactor);
        }

        /// <summary>Makes the texture, without detail, of a sample's latent, or of an estimate of it.</summary>
        /// <exception cref="NonFiniteOutputException">A decoded image is not finite.</exception>
        public GeneratedTexture Make(IDenoiser denoiser, int index, ReadOnlySpan<float> latent)
        {
            var sample = new float[Channels * PreviewWidth * PreviewHeight];
            Render(denoiser, latent, sample);
            return Texture(index, sample, PreviewWidth, PreviewHeight);
        }

        /// <summary>Writes a latent, or an estimate of it, as a texture: decoded, for a model with a decoder.</summary>
        /// <param name="denoiser">What made the latent.</param>
        /// <param name="latent">The latent, [channels, height, width].</param>
        /// <param name="sample">Receives the texture, [<see cref="Channels"/>, <see cref="PreviewHeight"/>, <see cref="PreviewWidth"/>].</param>
        public void Render(IDenoiser denoiser, ReadOnlySpan<float> latent, Span<float> sample)
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

        private int DecoderFactor => _manifest.Decoder?.Factor ?? 1;

        private int DetailFactor => _detail?.Factor ?? 1;

        private DenoisingSubject[] DenoisingSubjects() => _transition == null
            ? _resolved
            : _resolved.Select((subject, index) => subject.With(_transition.ConditionOf(index))).ToArray();

        private LatentSource? SourceFor(IBlockWorkspace workspace)
        {
            if (_source != null && _manifest.Decoder is { } decoder)
            {
                return ImageSource.Encode(
                    _source, workspace, _manifest.Name, _manifest.Latent.Channels, _height, _width, decoder.Factor);
            }

            return _isSourceDetailed ? ImageSource.Reduce(_source!, _width, DetailFactor) : _source;
        }

        private GeneratedTexture Texture(int index, float[] sample, int width, int height)
        {
            // The steps' own outputs have been checked, one by one.
            if ((_manifest.Decoder != null || _detail != null) && !FiniteValues.AreAll(sample))
            {
                throw new NonFiniteOutputException(_scheduler.StepCount - 1, index);
            }

            var classes = _manifest.Conditioning.Classes;
            var material = classes.Count > 0
                ? classes[_resolved[index].Label]
                : new MaterialClass { Name = _subjects[index].Name };
            return new GeneratedTexture(material, _subjects[index].Seed, Channels, width, height, sample)
            {
                Variation = _subjects[index].Variation,
                Blend = _transition?.BlendOf(index),
            };
        }

        private static DetailDescription DetailOf(BlockModelManifest manifest) => manifest.Detail ?? throw new InvalidSettingException(
            nameof(GenerationSettings.Detail), true, $"'{manifest.Name}' has no detail stage: set it to false, or take a model whose manifest has one.");

        private static (int Width, int Height) SourceSize(SourceTexture? source, LatentDescription latent, int factor)
        {
            if (source == null)
            {
                return (0, 0);
            }

            var (width, height) = (source.Width / factor, source.Height / factor);
            var isDetailed = source.IsOf(width * factor, height * factor)
                && LatentSize.IsKnown(latent, width, latent.Width) && LatentSize.IsKnown(latent, height, latent.Height);
            return isDetailed ? (width, height) : (source.Width, source.Height);
        }
    }
}
