using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What a preset costs where every forecast is accepted: the most that it can save.</summary>
    internal static class PlannedBlocks
    {
        /// <summary>Blocks of one texture.</summary>
        public static int Of(QualityPreset preset, BlockModelManifest manifest)
        {
            var policy = preset.CreatePolicy();
            var (blocks, full, run) = (0, 0, 0);
            for (var step = 0; step < preset.Steps; step++)
            {
                switch (policy.Plan(new SampleProgress(step, preset.Steps, full, run, float.NaN)))
                {
                    case StepPlan.Full:
                        blocks += manifest.BlockCount;
                        full++;
                        run = 0;
                        break;
                    case StepPlan.Verify:
                        blocks += manifest.Verify.Blocks;
                        run++;
                        break;
                    default:
                        run++;
                        break;
                }
            }

            return blocks;
        }
    }
}
