using System.Collections.Generic;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Import
{
    /// <summary>Reads diffusers' scheduler_config.json. What is left out has the value that diffusers gives it.</summary>
    internal sealed class SchedulerConfig
    {
        private static readonly Dictionary<string, bool> _isFlow = new Dictionary<string, bool>
        {
            ["FlowMatchEulerDiscreteScheduler"] = true,
            ["DDPMScheduler"] = false,
            ["DDIMScheduler"] = false,
            ["PNDMScheduler"] = false,
            ["DPMSolverMultistepScheduler"] = false,
            ["EulerDiscreteScheduler"] = false,
        };

        private static readonly Dictionary<string, NoiseScheduleKind> _kinds = new Dictionary<string, NoiseScheduleKind>
        {
            ["linear"] = NoiseScheduleKind.LinearBeta,
            ["scaled_linear"] = NoiseScheduleKind.ScaledLinearBeta,
            ["squaredcos_cap_v2"] = NoiseScheduleKind.Cosine,
        };

        private static readonly Dictionary<string, PredictionType> _predictions = new Dictionary<string, PredictionType>
        {
            ["epsilon"] = PredictionType.Epsilon,
            ["v_prediction"] = PredictionType.V,
        };

        private static readonly Dictionary<string, bool> _shiftTypes = new Dictionary<string, bool> { ["exponential"] = true };

        private readonly ConfigFile _file;

        /// <exception cref="ImportException">The scheduler is not known.</exception>
        public SchedulerConfig(ConfigFile file)
        {
            _file = file;
            IsFlow = file.Known("_class_name", _isFlow);
        }

        public bool IsFlow { get; }

        public PredictionType Prediction =>
            IsFlow ? PredictionType.Flow : _file.Known("prediction_type", _predictions, absent: "epsilon");

        /// <param name="takesSigma">Whether a flow model's timestep input is sigma, and not a training timestep.</param>
        public NoiseScheduleDescription Schedule(bool takesSigma)
        {
            var steps = _file.Count("num_train_timesteps", absent: 1000);
            return IsFlow
                ? new NoiseScheduleDescription
                {
                    Kind = NoiseScheduleKind.Flow,
                    TrainingTimesteps = steps,
                    Shift = Positive("shift", absent: 1),
                    TimestepScale = takesSigma ? 1 : steps,
                }
                : BetaSchedule(steps);
        }

        /// <summary>How the flow shift follows the image's size; null where it does not.</summary>
        public DynamicShift? DynamicShift()
        {
            if (!IsFlow || !_file.Flag("use_dynamic_shifting"))
            {
                return null;
            }

            _file.Known("time_shift_type", _shiftTypes, absent: "exponential");
            var absent = new DynamicShift();
            var shift = new DynamicShift
            {
                BaseShift = _file.Number("base_shift", absent.BaseShift),
                MaximumShift = _file.Number("max_shift", absent.MaximumShift),
                BaseTokens = _file.Count("base_image_seq_len", absent.BaseTokens),
                MaximumTokens = _file.Count("max_image_seq_len", absent.MaximumTokens),
            };
            return shift.MaximumTokens != shift.BaseTokens
                ? shift
                : throw _file.Refuse("max_image_seq_len", "another number than base_image_seq_len");
        }

        private NoiseScheduleDescription BetaSchedule(int steps)
        {
            if (_file.Has("trained_betas"))
            {
                throw _file.Refuse("trained_betas", "null: schedules are known by their kind");
            }

            if (_file.Flag("rescale_betas_zero_snr"))
            {
                throw _file.Refuse("rescale_betas_zero_snr", "false: rescaled betas are not supported");
            }

            var absent = new NoiseScheduleDescription();
            return new NoiseScheduleDescription
            {
                Kind = _file.Known("beta_schedule", _kinds, absent: "linear"),
                TrainingTimesteps = steps,
                BetaStart = Positive("beta_start", absent.BetaStart),
                BetaEnd = Positive("beta_end", absent.BetaEnd),
            };
        }

        private float Positive(string key, float absent)
        {
            var number = _file.Number(key, absent);
            return number > 0 ? number : throw _file.Refuse(key, "a number above 0");
        }
    }
}
