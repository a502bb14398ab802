using System;
using System.Linq;
using System.Numerics.Tensors;
using System.Threading;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>Denoises one texture as the runtime does, but for how a rival gets to the state that enters the head.</summary>
    internal sealed class BaselineLoop
    {
        private readonly IBoundaryModel _model;

        public BaselineLoop(IBoundaryModel model) => _model = model;

        /// <summary>Makes one texture of a class.</summary>
        /// <param name="baseline">The rival.</param>
        /// <param name="settings">Steps, scheduler, spacing, guidance and whether full steps correct the latent; the rest is the rival's own.</param>
        /// <param name="material">The class.</param>
        /// <param name="seed">The seed of the noise.</param>
        /// <param name="cancellation">Takes effect between two steps.</param>
        public SampledTexture Run(
            IBaseline baseline, GenerationSettings settings, string material, ulong seed, CancellationToken cancellation)
        {
            var manifest = _model.Manifest;
            var latent = manifest.Latent;
            var scheduler = Schedulers.Create(
                settings.Scheduler, manifest.Schedule, manifest.Prediction, settings.Spacing, settings.Steps);
            var rows = settings.GuidanceScale != 1 ? 2 : 1;
            using var workspace = _model.CreateBoundaryWorkspace(rows, latent.Height, latent.Width);
            SetLabels(workspace, material, rows);
            var values = new float[workspace.Sample.RowLength];
            GaussianNoise.Fill(seed, values);
            TensorPrimitives.Multiply(values, scheduler.InitialNoiseScale, values);
            workspace.RunContext(rows);
            var blocks = Denoise(workspace, baseline, scheduler, settings, values, rows, cancellation);
            return Finish(workspace, values, blocks);
        }

        private int Denoise(
            IBoundaryWorkspace workspace,
            IBaseline baseline,
            IScheduler scheduler,
            GenerationSettings settings,
            float[] latent,
            int rows,
            CancellationToken cancellation)
        {
            var steps = baseline.Start(new Transformer(workspace, _model.Manifest, rows), scheduler);
            var memory = scheduler.CreateMemory(latent.Length);
            var correction = settings.Forecast.CorrectsTrajectory && scheduler.TryGetDenoisedUpdate(0, out _)
                ? new TrajectoryCorrection(scheduler, latent.Length)
                : null;
            var guided = new float[latent.Length];
            var blocks = 0;
            for (var step = 0; step < scheduler.StepCount; step++)
            {
                cancellation.ThrowIfCancellationRequested();
                workspace.Timestep.Values.Fill(scheduler.Timestep(step));
                workspace.RunCondition(rows);
                for (var row = 0; row < rows; row++)
                {
                    latent.CopyTo(workspace.Sample.Rows(row, 1));
                }

                var advanced = steps.Advance(step, scheduler.StepCount);
                blocks += advanced.Blocks;
                workspace.RunHead(rows);
                Guide(workspace, settings.GuidanceScale, rows, guided);
                if (correction != null && advanced.IsFull)
                {
                    correction.TakeFullStep(step, guided, latent, memory);
                    continue;
                }

                correction?.NoteForecast(step, guided, latent);
                scheduler.Step(step, guided, latent, memory);
            }

            return blocks;
        }

        private static void Guide(IBoundaryWorkspace workspace, float scale, int rows, float[] guided)
        {
            var conditional = workspace.Output.Rows(0, 1);
            if (rows == 2)
            {
                Guidance.Combine(conditional, workspace.Output.Rows(1, 1), scale, guided);
            }
            else
            {
                conditional.CopyTo(guided);
            }
        }

        private SampledTexture Finish(IBoundaryWorkspace workspace, float[] latent, int blocks)
        {
            var shape = _model.Manifest.Latent;
            if (_model.Manifest.Decoder is not { } decoder)
            {
                return new SampledTexture(latent, shape.Channels, shape.Width, shape.Height, blocks);
            }

            var (width, height) = (shape.Width * decoder.Factor, shape.Height * decoder.Factor);
            var image = new float[decoder.Channels * width * height];
            workspace.Decode(latent, image);
            return new SampledTexture(image, decoder.Channels, width, height, blocks);
        }

        private void SetLabels(IBoundaryWorkspace workspace, string material, int rows)
        {
            var conditioning = _model.Manifest.Conditioning;
            var label = conditioning.Classes.Select(known => known.Name).ToList().IndexOf(material);
            if (label < 0)
            {
                throw new InvalidSettingException("Material", $"'{material}'", "Choose a class of the model.");
            }

            workspace.Label.Values[0] = label;
            if (rows == 2)
            {
                workspace.Label.Values[1] = conditioning.UnconditionalLabel
                    ?? throw new InvalidSettingException("GuidanceScale", "not 1", "The model has no unconditional label: choose 1.");
            }
        }
    }
}
