using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Speculation.Devices
{
    /// <summary>The same model with its hidden tensors in host memory, and in the provider's.</summary>
    internal sealed class ModelPair : IDisposable
    {
        public ModelPair(string folder)
        {
            Host = BlockModel.Load(folder, TinyModelFolder.OnCpu(placement: SpeculationPlacement.Host));
            Device = BlockModel.Load(folder, TinyModelFolder.OnCpu(placement: SpeculationPlacement.Device));
        }

        public BlockModel Host { get; }

        public BlockModel Device { get; }

        public static GenerationResult Generate(IBlockModel model, GenerationSettings settings, params TextureSubject[] subjects)
        {
            using var generator = new TextureGenerator(model);
            return generator.Generate(subjects, settings);
        }

        /// <summary>The errors of all forecasts of a batch whose forecasts are all accepted, in ascending order.</summary>
        public float[] Errors(GenerationSettings settings, SpeCaPolicy policy, params TextureSubject[] subjects)
        {
            var trace = Generate(Host, settings with { Policy = policy with { AcceptanceThreshold = new(float.PositiveInfinity, 1) } }, subjects).Trace;
            return Enumerable.Range(0, trace.StepCount)
                .SelectMany(step => Enumerable.Range(0, subjects.Length).Select(sample => trace[step, sample].Error))
                .Where(error => !float.IsNaN(error))
                .Order()
                .ToArray();
        }

        /// <summary>Generates with both and compares every decision, every error and every texture.</summary>
        /// <returns>What the one with host memory did.</returns>
        public GenerationTrace AssertSame(GenerationSettings settings, params TextureSubject[] subjects) =>
            AssertSame(settings, 1e-5f, subjects);

        /// <summary>The same, with textures to a share of their largest value.</summary>
        public GenerationTrace AssertSame(GenerationSettings settings, float tolerance, params TextureSubject[] subjects)
        {
            var host = Generate(Host, settings, subjects);
            var device = Generate(Device, settings, subjects);

            for (var step = 0; step < host.Trace.StepCount; step++)
            {
                for (var sample = 0; sample < subjects.Length; sample++)
                {
                    var (expected, found) = (host.Trace[step, sample], device.Trace[step, sample]);
                    Assert.That(found.Outcome, Is.EqualTo(expected.Outcome), $"step {step} of sample {sample}: error {found.Error}, not {expected.Error}");
                    if (!float.IsNaN(expected.Error))
                    {
                        Assert.That(found.Error, Is.EqualTo(expected.Error).Within(Tolerance(settings, expected.Error)), $"step {step} of sample {sample}");
                    }
                }
            }

            for (var sample = 0; sample < subjects.Length; sample++)
            {
                AssertClose(device.Textures[sample].Sample.ToArray(), host.Textures[sample].Sample.ToArray(), tolerance);
            }

            return host.Trace;
        }

        /// <summary>Compares textures to a share of their largest value.</summary>
        public static void AssertClose(float[] found, float[] expected, float tolerance = 1e-5f) =>
            Assert.That(found, Is.EqualTo(expected).Within(tolerance * expected.Max(Math.Abs)));

        public void Dispose()
        {
            Host.Dispose();
            Device.Dispose();
        }

        // From order 2 on samples of a batch that are out of step add three terms in another order. Extrapolation makes much of
        // the last digit, and so does division by single values near 0; a cosine is 1 less a share of near 1.
        private static float Tolerance(GenerationSettings settings, float error)
        {
            var share = settings.Policy.Metric == ErrorMetric.ElementwiseRelativeL1 ? 0.05f
                : settings.Forecast.Order >= 2 ? 2e-3f
                : 1e-4f;
            return (share * Math.Abs(error)) + 1e-6f;
        }
    }
}
