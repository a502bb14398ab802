using SpeCa.Benchmarks.Comparing;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Benchmarking
{
    /// <summary>Rows of a made-up comparison.</summary>
    internal static class ComparisonRows
    {
        public static ComparisonRow Of(string method, string candidate, double speedup, double psnr) => new()
        {
            Method = method,
            Candidate = candidate,
            Samples = 48,
            WallMilliseconds = 1234.5,
            WallSpeedup = speedup,
            Blocks = 1000 / speedup,
            BlockSpeedup = speedup,
            Psnr = new PsnrSummary(psnr, psnr - 4, psnr - 6),
            Ssim = 0.98765,
            TextureDistance = 0.125,
            TrainingDistance = double.NaN,
        };
    }
}
