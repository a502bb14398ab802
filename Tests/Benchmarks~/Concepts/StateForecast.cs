using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Forecasts hidden states of full sampling from some of its steps, by the runtime's own weights.</summary>
    /// <param name="Order">The order of the polynomial.</param>
    /// <param name="Share">How much of its last term counts, 0 to 1.</param>
    internal sealed record StateForecast(int Order, float Share)
    {
        /// <summary>The state that is forecast for a step.</summary>
        /// <param name="log">All states.</param>
        /// <param name="full">The steps that are known, ascending.</param>
        /// <param name="step">The step.</param>
        public float[] At(FullStepLog log, ReadOnlySpan<int> full, int step)
        {
            var count = Math.Min(Order + 1, full.Length);
            Span<double> positions = stackalloc double[count];
            Span<double> weights = stackalloc double[count];
            for (var age = 0; age < count; age++)
            {
                positions[age] = log.Timesteps[full[^(age + 1)]];
            }

            ForecastWeights.Compute(positions, log.Timesteps[step], ForecastBasis.Newton, weights, count == Order + 1 ? Share : 1);
            var forecast = new float[log.States[0].Length];
            for (var age = 0; age < count; age++)
            {
                TensorPrimitives.MultiplyAdd(log.States[full[^(age + 1)]], (float)weights[age], forecast, forecast);
            }

            return forecast;
        }

        /// <summary>
        /// The median over steps and textures of the relative error at a distance from the last full step, where full steps are as far apart.
        /// </summary>
        public double MedianError(IReadOnlyList<FullStepLog> logs, int distance)
        {
            var errors = new List<double>();
            foreach (var log in logs)
            {
                for (var last = Order * (distance + 1); last + distance < log.States.Count; last++)
                {
                    var full = Enumerable.Range(0, Order + 1).Select(place => last - ((Order - place) * (distance + 1))).ToArray();
                    var truth = log.States[last + distance];
                    errors.Add(TensorPrimitives.Distance(At(log, full, last + distance), truth) / TensorPrimitives.Norm(truth));
                }
            }

            errors.Sort();
            return errors[errors.Count / 2];
        }
    }
}
