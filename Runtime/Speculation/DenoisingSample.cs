using System;
using System.Numerics.Tensors;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What one sample of a request carries from step to step. Owned by the request, so nothing outlives it.</summary>
    internal sealed class DenoisingSample
    {
        /// <summary>Makes a sample of noise, or of a source that is noised to the level of the first step.</summary>
        /// <param name="latentLength">Values of the latent.</param>
        /// <param name="options">How to denoise.</param>
        /// <param name="scheduler">The sampling method.</param>
        /// <param name="seed">The seed of its noise.</param>
        /// <param name="isCorrected">Whether full steps correct the latent as a whole, where the options say that they do.</param>
        public DenoisingSample(
            int latentLength, DenoiserOptions options, IScheduler scheduler, NoiseSeed seed, bool isCorrected = true)
        {
            Latent = new float[latentLength];
            Memory = scheduler.CreateMemory(latentLength);
            Correction = isCorrected ? TrajectoryCorrection.TryCreate(scheduler, options, latentLength) : null;
            Evaluated = new EvaluatedSample(Latent, options.FirstStep);
            seed.Fill(0, Latent);
            if (options.Source is { } source)
            {
                StartFrom(source, scheduler);
            }
            else
            {
                TensorPrimitives.Multiply(Latent, scheduler.InitialNoiseScale, Latent);
            }
        }

        public float[] Latent { get; }

        public SchedulerMemory Memory { get; }

        /// <summary>The latent as the model is evaluated on it.</summary>
        public EvaluatedSample Evaluated { get; }

        /// <summary>Corrects the latent at full steps; null where that is off.</summary>
        public TrajectoryCorrection? Correction { get; }

        /// <summary>The part of the latent that is kept at a source; null where there is none.</summary>
        public KnownRegion? Known { get; private set; }

        /// <summary>The clean latent that was estimated last; empty where none was.</summary>
        public float[] Estimate { get; private set; } = Array.Empty<float>();

        /// <summary>Keeps the clean latent that a step's output points to, with what is known of it in place.</summary>
        public void KeepEstimate(IScheduler scheduler, int step, ReadOnlySpan<float> output)
        {
            if (Estimate.Length == 0)
            {
                Estimate = new float[Latent.Length];
            }

            scheduler.EstimateDenoised(step, output, Latent, Estimate);
            Known?.Restore(scheduler.StepCount, Estimate);
        }

        /// <summary>Carries the latent, and what its scheduler remembers, between two steps to or from an archive.</summary>
        public void TransferLatent(StateArchive archive)
        {
            archive.Values(Latent.AsSpan());
            Memory.Transfer(archive);
        }

        /// <summary>Carries what its steps have left behind beside the latent and its features.</summary>
        /// <param name="archive">Where it goes, or comes from.</param>
        /// <param name="takenSteps">Steps so far.</param>
        /// <exception cref="SuspendedStateException">The state is none that can be.</exception>
        public void TransferDecisions(StateArchive archive, int takenSteps)
        {
            Correction?.Transfer(archive, takenSteps);
            Evaluated.Transfer(archive, takenSteps);
        }

        private void StartFrom(LatentSource source, IScheduler scheduler)
        {
            var noise = (float[])Latent.Clone();
            Known = source.HasMask ? new KnownRegion(source, scheduler, noise) : null;
            scheduler.AddNoise(source.FirstStep, source.Values, noise, Latent);
        }
    }
}
