using System;
using System.Diagnostics;
using System.Threading;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>Makes single textures with any contender, on one model.</summary>
    internal sealed class ContenderSampler : IDisposable
    {
        private readonly TextureGenerator _generator;
        private readonly BaselineLoop _loop;

        public ContenderSampler(IBoundaryModel model)
        {
            _generator = new TextureGenerator(model);
            _loop = new BaselineLoop(model);
        }

        /// <summary>Makes a texture and measures how long it takes, in ms, from the request to the finished values.</summary>
        public (SampledTexture Texture, double Milliseconds) Sample(
            Contender contender, TextureSubject subject, CancellationToken cancellation)
        {
            var start = Stopwatch.GetTimestamp();
            var texture = contender.Baseline is { } baseline
                ? _loop.Run(baseline, contender.Settings, subject.Name, subject.Seed, cancellation)
                : Generate(contender, subject, cancellation);
            return (texture, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        /// <inheritdoc/>
        public void Dispose() => _generator.Dispose();

        private SampledTexture Generate(Contender contender, TextureSubject subject, CancellationToken cancellation)
        {
            var result = _generator.Generate([subject], contender.Settings, null, cancellation);
            var texture = result.Textures[0];
            return new SampledTexture(
                texture.Sample.ToArray(), texture.Channels, texture.Width, texture.Height, result.Trace.BlocksEvaluated(0));
        }
    }
}
