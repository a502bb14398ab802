using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>The signal and noise of every training timestep of a model. Immutable.</summary>
    /// <remarks>
    /// A training timestep is an index, 0 to T - 1, under a beta schedule, and a continuous number, 0 (clean) to T (pure
    /// noise), under a flow schedule.
    /// </remarks>
    internal sealed class NoiseSchedule
    {
        private const int MaximumTrainingTimesteps = 100_000;

        private readonly NoiseScheduleDescription _description;
        private readonly NoiseLevel[] _levels;

        /// <summary>Checks a description and computes its schedule.</summary>
        /// <exception cref="InvalidSettingException">A property of the description has a value out of its range.</exception>
        internal NoiseSchedule(NoiseScheduleDescription description)
        {
            CheckTrainingTimesteps(description);
            _description = description;
            switch (description.Kind)
            {
                case NoiseScheduleKind.Flow:
                    CheckFlow(description);
                    _levels = Array.Empty<NoiseLevel>();
                    break;
                case NoiseScheduleKind.LinearBeta:
                case NoiseScheduleKind.ScaledLinearBeta:
                    CheckBetas(description);
                    _levels = Accumulate(description);
                    break;
                case NoiseScheduleKind.Cosine:
                    _levels = Accumulate(description);
                    break;
                default:
                    throw new InvalidSettingException(
                        nameof(description.Kind), description.Kind, "Use Flow, LinearBeta, ScaledLinearBeta or Cosine.");
            }
        }

        /// <summary>The family of the schedule.</summary>
        internal NoiseScheduleKind Kind => _description.Kind;

        /// <summary>Whether training timesteps are continuous rather than indices.</summary>
        internal bool IsFlow => _description.Kind == NoiseScheduleKind.Flow;

        /// <summary>T, the number of training timesteps.</summary>
        internal int TrainingTimesteps => _description.TrainingTimesteps;

        /// <summary>The signal and noise at a training timestep.</summary>
        /// <param name="timestep">0 to T; fractions are dropped under a beta schedule, whose last timestep is T - 1.</param>
        internal NoiseLevel At(double timestep)
        {
            if (!IsFlow)
            {
                return _levels[(int)timestep];
            }

            // The shift formula over a denominator that leaves exactly 0 and 1 at pure noise.
            double noise = timestep / TrainingTimesteps * _description.Shift;
            double signal = 1.0 - (timestep / TrainingTimesteps);
            return new NoiseLevel(signal / (signal + noise), noise / (signal + noise));
        }

        /// <summary>What the model's timestep input takes at a training timestep.</summary>
        internal float ModelInput(double timestep)
        {
            return IsFlow ? (float)(_description.TimestepScale * At(timestep).Sigma) : (float)timestep;
        }

        private static NoiseLevel[] Accumulate(NoiseScheduleDescription description)
        {
            var levels = new NoiseLevel[description.TrainingTimesteps];
            double signalPower = 1.0;
            double noisePower = 0.0;
            for (int timestep = 0; timestep < levels.Length; timestep++)
            {
                double beta = Beta(description, timestep);
                signalPower *= 1.0 - beta;
                // 1 - signalPower would lose the digits of a small noise.
                noisePower = (noisePower * (1.0 - beta)) + beta;
                levels[timestep] = new NoiseLevel(Math.Sqrt(signalPower), Math.Sqrt(noisePower));
            }

            return levels;
        }

        private static double Beta(NoiseScheduleDescription description, int timestep)
        {
            double steps = description.TrainingTimesteps;
            double fraction = timestep / (steps - 1.0);
            switch (description.Kind)
            {
                case NoiseScheduleKind.LinearBeta:
                    return description.BetaStart + (fraction * ((double)description.BetaEnd - description.BetaStart));
                case NoiseScheduleKind.ScaledLinearBeta:
                    double start = Math.Sqrt(description.BetaStart);
                    double root = start + (fraction * (Math.Sqrt(description.BetaEnd) - start));
                    return root * root;
                default:
                    double ratio = CosineSignalPower((timestep + 1) / steps) / CosineSignalPower(timestep / steps);
                    return Math.Min(1.0 - ratio, 0.999);
            }
        }

        // Nichol and Dhariwal 2021, equation 17, with their offset s = 0.008; they cap the betas at 0.999.
        private static double CosineSignalPower(double time)
        {
            double cosine = Math.Cos((time + 0.008) / 1.008 * (Math.PI / 2.0));
            return cosine * cosine;
        }

        private static void CheckTrainingTimesteps(NoiseScheduleDescription description)
        {
            int count = description.TrainingTimesteps;
            if (count < 2 || count > MaximumTrainingTimesteps)
            {
                throw new InvalidSettingException(
                    nameof(description.TrainingTimesteps), count, $"Use 2 to {MaximumTrainingTimesteps}, as in training.");
            }
        }

        private static void CheckFlow(NoiseScheduleDescription description)
        {
            CheckPositive(nameof(description.Shift), description.Shift);
            CheckPositive(nameof(description.TimestepScale), description.TimestepScale);
        }

        private static void CheckPositive(string setting, float value)
        {
            if (!(value > 0f && float.IsFinite(value)))
            {
                throw new InvalidSettingException(setting, value, "Use a finite number above 0.");
            }
        }

        private static void CheckBetas(NoiseScheduleDescription description)
        {
            float start = description.BetaStart;
            float end = description.BetaEnd;
            if (!(start > 0f && start < 1f))
            {
                throw new InvalidSettingException(nameof(description.BetaStart), start, "Use a number between 0 and 1.");
            }

            if (!(end >= start && end < 1f))
            {
                throw new InvalidSettingException(
                    nameof(description.BetaEnd), end, FormattableString.Invariant($"Use at least {start} and less than 1."));
            }
        }
    }
}
