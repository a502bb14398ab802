using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// What all sampling methods share: the timesteps and noise levels of a request, and what the model's output says
    /// about the clean sample at each of them. Immutable.
    /// </summary>
    internal sealed class DenoisingPath
    {
        // A float holds 7 digits: after a division by less than this, nothing of the latent is left in the estimate.
        private const double SmallestSignalForEpsilon = 1e-6;

        private readonly float[] _timesteps;
        private readonly NoiseLevel[] _levels;
        private readonly LinearCombination[] _estimates;

        /// <summary>Lays out the steps of a request.</summary>
        /// <param name="schedule">The schedule of the model's training.</param>
        /// <param name="prediction">What the model's output means; suits the schedule.</param>
        /// <param name="spacing">How steps are spread over training time.</param>
        /// <param name="steps">The number of steps, at least 1, and at most T under a beta schedule.</param>
        /// <exception cref="InvalidSettingException">
        /// <paramref name="spacing"/> is unknown, or noise prediction meets a step that holds no signal.
        /// </exception>
        internal DenoisingPath(NoiseSchedule schedule, PredictionType prediction, TimestepSpacing spacing, int steps)
        {
            Prediction = prediction;
            _timesteps = new float[steps];
            _levels = new NoiseLevel[steps + 1];
            _estimates = new LinearCombination[steps];
            for (int step = 0; step < steps; step++)
            {
                double timestep = schedule.IsFlow
                    ? TimestepSpacer.Time(spacing, schedule.TrainingTimesteps, steps, step)
                    : TimestepSpacer.Index(spacing, schedule.TrainingTimesteps, steps, step);
                _timesteps[step] = schedule.ModelInput(timestep);
                _levels[step] = schedule.At(timestep);
                (double latent, double output) = EstimateWeights(prediction, _levels[step]);
                _estimates[step] = new LinearCombination(latent, output);
            }

            _levels[steps] = NoiseLevel.Clean;
        }

        /// <summary>What the model's output means.</summary>
        internal PredictionType Prediction { get; }

        /// <summary>The number of steps.</summary>
        internal int StepCount => _timesteps.Length;

        /// <summary>The model's timestep input at a step.</summary>
        internal float Timestep(int step)
        {
            CheckStep(step);
            return _timesteps[step];
        }

        /// <summary>The noise level before a step; that of <see cref="StepCount"/> is clean.</summary>
        internal NoiseLevel Level(int step)
        {
            return _levels[step];
        }

        /// <summary>The weights of <c>x' = keep x + gain x_0</c>, which leads from a step's level to the next one's.</summary>
        internal (double Keep, double Gain) DenoisedUpdate(int step)
        {
            NoiseLevel from = Level(step);
            NoiseLevel to = Level(step + 1);
            double keep = to.Sigma / from.Sigma;
            return (keep, to.Alpha - (from.Alpha * keep));
        }

        /// <summary>Writes the estimate of the clean sample, as <see cref="IScheduler.EstimateDenoised"/> does.</summary>
        internal void EstimateDenoised(
            int step,
            ReadOnlySpan<float> modelOutput,
            ReadOnlySpan<float> latent,
            Span<float> denoised)
        {
            CheckLatent(step, modelOutput, latent);
            if (denoised.Length != latent.Length)
            {
                throw new ArgumentException(
                    $"Has {denoised.Length} values where the latent has {latent.Length}.", nameof(denoised));
            }

            if (latent.Overlaps(denoised) || modelOutput.Overlaps(denoised))
            {
                throw new ArgumentException("Overlaps the latent or the model's output.", nameof(denoised));
            }

            _estimates[step].Apply(latent, modelOutput, denoised);
        }

        /// <summary>Noises a clean sample, as <see cref="IScheduler.AddNoise"/> does.</summary>
        internal void AddNoise(int step, ReadOnlySpan<float> clean, ReadOnlySpan<float> noise, Span<float> latent)
        {
            if ((uint)step > (uint)StepCount)
            {
                throw new ArgumentOutOfRangeException(nameof(step), step, $"Noise levels are 0 to {StepCount}.");
            }

            if (clean.Length != noise.Length || clean.Length != latent.Length)
            {
                throw new ArgumentException(
                    $"Has {latent.Length} values where the clean sample has {clean.Length} and the noise {noise.Length}.",
                    nameof(latent));
            }

            if (noise.Overlaps(latent))
            {
                throw new ArgumentException("Overlaps the noise.", nameof(latent));
            }

            NoiseLevel level = Level(step);
            new LinearCombination(level.Alpha, level.Sigma).Apply(clean, noise, latent);
        }

        /// <summary>Checks the arguments of one update.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not a step of this path.</exception>
        /// <exception cref="ArgumentException">The lengths differ, or the spans overlap.</exception>
        internal void CheckLatent(int step, ReadOnlySpan<float> modelOutput, ReadOnlySpan<float> latent)
        {
            CheckStep(step);
            if (modelOutput.Length != latent.Length)
            {
                throw new ArgumentException(
                    $"Has {modelOutput.Length} values where the latent has {latent.Length}.", nameof(modelOutput));
            }

            if (modelOutput.Overlaps(latent))
            {
                throw new ArgumentException("Overlaps the latent.", nameof(modelOutput));
            }
        }

        /// <summary>
        /// The weights of latent and output in <c>x_0</c>: <c>x - sigma v</c> for flow, <c>(x - sigma e) / alpha</c> for
        /// noise and <c>alpha x - sigma v</c> for v prediction (Salimans and Ho 2022, appendix D).
        /// </summary>
        internal static (double Latent, double Output) EstimateWeights(PredictionType prediction, NoiseLevel level)
        {
            switch (prediction)
            {
                case PredictionType.Flow:
                    return (1.0, -level.Sigma);
                case PredictionType.V:
                    return (level.Alpha, -level.Sigma);
                default:
                    if (level.Alpha < SmallestSignalForEpsilon)
                    {
                        throw new InvalidSettingException(
                            "Prediction",
                            prediction,
                            "It cannot start where the schedule leaves no signal. Use smaller betas, or a model of V.");
                    }

                    return (1.0 / level.Alpha, -level.Sigma / level.Alpha);
            }
        }

        /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not a step of this path.</exception>
        internal void CheckStep(int step)
        {
            if ((uint)step >= (uint)StepCount)
            {
                throw new ArgumentOutOfRangeException(nameof(step), step, $"Steps are 0 to {StepCount - 1}.");
            }
        }
    }
}
