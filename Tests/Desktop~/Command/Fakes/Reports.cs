using System.Linq;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    /// <summary>Reports with made-up numbers.</summary>
    internal static class Reports
    {
        public static SampleReport Sample(int full = 5, int accepted = 0, int rejected = 0, int unverified = 0) => new()
        {
            Material = "brick",
            Seed = 1,
            SecondMaterial = null,
            VariationTarget = null,
            VariationAmount = null,
            Full = full,
            Accepted = accepted,
            Rejected = rejected,
            Unverified = unverified,
            BlocksEvaluated = 40,
            BlockSpeedup = 2,
            PsnrDb = null,
            Identical = null,
            Files = ["brick_1_albedo.png"],
        };

        public static GenerationReport Of(params SampleReport[] samples) => new()
        {
            ModelName = "toy",
            Provider = "Cpu",
            ProviderReason = "a test",
            Preset = "balanced",
            Policy = "speca",
            Steps = 20,
            FullSteps = 20,
            Guidance = 2,
            Order = 1,
            HighestTermShare = 1,
            Tau0 = 0.03f,
            Beta = 3,
            Batch = 4,
            Width = 8,
            Height = 8,
            DetailFactor = null,
            Windows = null,
            Source = null,
            WallMilliseconds = 10,
            SpeculationShare = 0.1,
            VerificationShare = 0.2,
            FullStepMilliseconds = null,
            BlockSpeedup = 2,
            FullWallMilliseconds = null,
            WallSpeedup = null,
            PsnrMeanDb = null,
            PsnrP5Db = null,
            PsnrMinDb = null,
            Samples = samples.ToArray(),
        };
    }
}
