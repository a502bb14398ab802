using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Presets
{
    /// <summary>
    /// Between what bounds a preset's saving lies, whatever its forecasts are worth: it follows from steps, runs and
    /// verification alone, without running a model.
    /// </summary>
    public sealed record SpeedBounds
    {
        private SpeedBounds(int fewestBlocks, int mostBlocks, int fullBlocks)
        {
            FewestBlocks = fewestBlocks;
            MostBlocks = mostBlocks;
            FullBlocks = fullBlocks;
        }

        /// <summary>Transformer blocks of one texture where every forecast is accepted.</summary>
        public int FewestBlocks { get; }

        /// <summary>The same where every verified forecast is rejected.</summary>
        public int MostBlocks { get; }

        /// <summary>The same for the full sampling that the preset is counted against.</summary>
        public int FullBlocks { get; }

        /// <summary>How many times fewer blocks than full sampling where every forecast is accepted.</summary>
        public double Highest => (double)FullBlocks / FewestBlocks;

        /// <summary>The same where every verified forecast is rejected; below 1 where that costs more than it saves.</summary>
        public double Lowest => (double)FullBlocks / MostBlocks;

        /// <summary>Works the bounds out.</summary>
        /// <param name="preset">The preset.</param>
        /// <param name="manifest">The model.</param>
        /// <exception cref="InvalidSettingException">The preset has a value out of range.</exception>
        public static SpeedBounds Of(QualityPreset preset, BlockModelManifest manifest)
        {
            if (preset is null)
            {
                throw new ArgumentNullException(nameof(preset));
            }

            if (manifest is null)
            {
                throw new ArgumentNullException(nameof(manifest));
            }

            var policy = preset.CreatePolicy();
            return new SpeedBounds(
                Blocks(preset.Steps, policy, manifest, isAccepted: true),
                Blocks(preset.Steps, policy, manifest, isAccepted: false),
                preset.FullSteps * manifest.BlockCount);
        }

        private static int Blocks(int steps, IStepPolicy policy, BlockModelManifest manifest, bool isAccepted)
        {
            var (blocks, full, run) = (0, 0, 0);
            for (var step = 0; step < steps; step++)
            {
                var plan = full == 0 ? StepPlan.Full : policy.Plan(new SampleProgress(step, steps, full, run, float.NaN));
                blocks += plan == StepPlan.Verify ? manifest.Verify.Blocks : 0;
                if (plan == StepPlan.Full || (plan == StepPlan.Verify && !isAccepted))
                {
                    blocks += manifest.BlockCount;
                    full++;
                    run = 0;
                }
                else
                {
                    run++;
                }
            }

            return blocks;
        }
    }
}
