using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>Makes the scheduler of a request.</summary>
    /// <example>
    /// <code>
    /// IScheduler scheduler = Schedulers.Create(
    ///     null, new NoiseScheduleDescription(), PredictionType.Flow, TimestepSpacing.Trailing, steps: 20);
    /// </code>
    /// </example>
    public static class Schedulers
    {
        /// <summary>The most steps of a request.</summary>
        internal const int MaximumSteps = 1000;

        /// <summary>Makes the scheduler that integrates a model's output.</summary>
        /// <param name="kind">The sampling method; null takes <see cref="DefaultFor"/> of the prediction.</param>
        /// <param name="schedule">The noise schedule of the model's training.</param>
        /// <param name="prediction">What the model's output means; flow prediction goes with a flow schedule only.</param>
        /// <param name="spacing">How the steps are spread over training time.</param>
        /// <param name="steps">1 to 1000, and at most the training timesteps of a beta schedule.</param>
        /// <returns>An immutable scheduler that all samples of a request can share.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="schedule"/> is null.</exception>
        /// <exception cref="InvalidSettingException">
        /// A value is out of its range or unknown; the method cannot integrate the prediction; the prediction does not go
        /// with the schedule; or noise prediction would start where the schedule leaves no signal.
        /// </exception>
        public static IScheduler Create(
            SchedulerKind? kind,
            NoiseScheduleDescription schedule,
            PredictionType prediction,
            TimestepSpacing spacing,
            int steps)
        {
            if (schedule is null)
            {
                throw new ArgumentNullException(nameof(schedule));
            }

            SchedulerKind method = kind ?? DefaultFor(prediction);
            CheckMethod(method, prediction);
            var noise = new NoiseSchedule(schedule);
            CheckSchedule(noise.Kind, prediction);
            CheckSteps(steps, noise);

            var path = new DenoisingPath(noise, prediction, spacing, steps);
            return method switch
            {
                SchedulerKind.EulerFlow => new EulerFlowScheduler(path),
                SchedulerKind.Ddim => new DdimScheduler(path),
                _ => new DpmSolverPlusPlus2MScheduler(path),
            };
        }

        /// <summary>The sampling method that suits a prediction where a request names none.</summary>
        /// <param name="prediction">What the model's output means.</param>
        /// <returns>
        /// <see cref="SchedulerKind.EulerFlow"/> for flow, <see cref="SchedulerKind.Ddim"/> for noise and v prediction.
        /// </returns>
        /// <exception cref="InvalidSettingException"><paramref name="prediction"/> is unknown.</exception>
        public static SchedulerKind DefaultFor(PredictionType prediction)
        {
            return prediction switch
            {
                PredictionType.Flow => SchedulerKind.EulerFlow,
                PredictionType.Epsilon => SchedulerKind.Ddim,
                PredictionType.V => SchedulerKind.Ddim,
                _ => throw new InvalidSettingException("Prediction", prediction, "Use Flow, Epsilon or V."),
            };
        }

        private static void CheckMethod(SchedulerKind method, PredictionType prediction)
        {
            SchedulerKind suited = DefaultFor(prediction);
            switch (method)
            {
                case SchedulerKind.DpmSolverPlusPlus2M:
                    return;
                case SchedulerKind.EulerFlow:
                case SchedulerKind.Ddim:
                    if (method != suited)
                    {
                        throw new InvalidSettingException(
                            "Scheduler",
                            method,
                            $"It cannot integrate {prediction} prediction. Use {suited} or DpmSolverPlusPlus2M.");
                    }

                    return;
                default:
                    throw new InvalidSettingException("Scheduler", method, "Use EulerFlow, Ddim or DpmSolverPlusPlus2M.");
            }
        }

        private static void CheckSchedule(NoiseScheduleKind kind, PredictionType prediction)
        {
            if (prediction == PredictionType.Flow && kind != NoiseScheduleKind.Flow)
            {
                throw new InvalidSettingException(
                    nameof(NoiseScheduleDescription.Kind), kind, "Flow prediction goes with the schedule Flow only.");
            }

            if (prediction != PredictionType.Flow && kind == NoiseScheduleKind.Flow)
            {
                throw new InvalidSettingException(
                    nameof(NoiseScheduleDescription.Kind),
                    kind,
                    $"{prediction} prediction goes with LinearBeta, ScaledLinearBeta or Cosine.");
            }
        }

        private static void CheckSteps(int steps, NoiseSchedule schedule)
        {
            int maximum = schedule.IsFlow ? MaximumSteps : Math.Min(MaximumSteps, schedule.TrainingTimesteps);
            if (steps < 1 || steps > maximum)
            {
                throw new InvalidSettingException("Steps", steps, $"Use 1 to {maximum}.");
            }
        }
    }
}
