using System.Collections.Generic;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>A texture with what it looked like after every step.</summary>
    /// <param name="Texture">The texture.</param>
    /// <param name="Estimates">The clean texture that each step pointed to, the last one being the result; [channels, height, width].</param>
    /// <param name="Log">What was inside the model on the steps that were computed in full.</param>
    /// <param name="Trace">Which steps were skipped.</param>
    internal sealed record DenoisingRun(
        GeneratedTexture Texture, IReadOnlyList<float[]> Estimates, FullStepLog Log, GenerationTrace Trace)
    {
        /// <summary>Makes a texture and watches.</summary>
        public static DenoisingRun Watch(IBlockModel model, TextureSubject subject, GenerationSettings settings, CancellationToken cancellation)
        {
            var log = new FullStepLog();
            var estimates = new EstimateLog();
            using var watched = new WatchedModel(model, log);
            using var generator = new TextureGenerator(watched);
            var feedback = new GenerationFeedback { Preview = estimates, PreviewEvery = 1 };
            var result = generator.GenerateAsync([subject], settings, feedback, cancellation).GetAwaiter().GetResult();
            var texture = result.Textures[0];
            return new DenoisingRun(texture, [.. estimates.Samples, texture.Sample.ToArray()], log, result.Trace);
        }
    }
}
