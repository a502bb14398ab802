using BenchmarkDotNet.Attributes;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Kernels
{
    /// <summary>Forecast and verification of one texture of the default model.</summary>
    [MemoryDiagnoser]
    public class ForecastKernels
    {
        private readonly float[] _forecast = new float[DefaultModelSizes.Hidden];
        private readonly float[] _computed = new float[DefaultModelSizes.Hidden];
        private FeatureHistory _history = null!;

        /// <summary>The forecast's order.</summary>
        [Params(0, 1, 2)]
        public int Order { get; set; }

        /// <summary>Keeps the features of full steps.</summary>
        [GlobalSetup]
        public void Prepare()
        {
            _history = new FeatureHistory(new ForecastOptions { Order = Order }, 2 * DefaultModelSizes.Hidden);
            for (var step = 0; step <= Order; step++)
            {
                GaussianNoise.Fill((ulong)step, _history.Record(1 - (0.02 * step)));
            }

            GaussianNoise.Fill(8, _forecast);
            GaussianNoise.Fill(9, _computed);
        }

        /// <summary>The forecast of the state on one side of the last block.</summary>
        [Benchmark]
        public void Forecast() => _history.Forecast(_history.PlanAt(0.9), 0, _forecast);

        /// <summary>The relative L2 error of a forecast.</summary>
        [Benchmark]
        public float VerificationError()
        {
            var error = new VerificationError(ErrorMetric.RelativeL2);
            error.Add(_forecast, _computed);
            return error.Value;
        }
    }
}
