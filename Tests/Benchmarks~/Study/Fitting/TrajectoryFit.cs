using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using System.Threading;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study.Forecasting;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Study.Fitting
{
    /// <summary>
    /// What a model tells about its steps on a few textures: how large forecast errors are, and how much of an error at a
    /// step arrives in the texture.
    /// </summary>
    internal sealed class TrajectoryFit
    {
        private const int LongestGap = 9;
        private const int ProbeGap = 3;
        private const int ProbeEvery = 5;

        private readonly double[,] _errors;
        private readonly double[] _sensitivity;

        private TrajectoryFit(double[,] errors, double[] sensitivity)
        {
            _errors = errors;
            _sensitivity = sensitivity;
        }

        /// <summary>The texture's change per relative error at a step, against the mean over all steps.</summary>
        public double Sensitivity(int step) => _sensitivity[step];

        /// <summary>Measures on some textures.</summary>
        public static TrajectoryFit Measure(
            BaselineLoop loop, GenerationSettings settings, IReadOnlyList<TextureSubject> subjects, CancellationToken cancellation)
        {
            var forecaster = new PolynomialForecaster(2, 0.4);
            var errors = new double[settings.Steps, LongestGap + 1];
            var logarithms = new double[settings.Steps];
            var probed = Enumerable.Range(0, settings.Steps).Where(step => step % ProbeEvery == ProbeEvery - 1).ToArray();
            foreach (var subject in subjects)
            {
                var full = loop.Run(new ForecastErrorProbe(forecaster, errors), settings, subject.Name, subject.Seed, cancellation);
                foreach (var step in probed)
                {
                    double error = 0;
                    var probe = new SingleForecast(forecaster, step, ProbeGap, value => error = value);
                    var texture = loop.Run(probe, settings, subject.Name, subject.Seed, cancellation);
                    var change = TensorPrimitives.Distance<float>(full.Values, texture.Values);
                    logarithms[step] += Math.Log(change / error) / subjects.Count;
                }
            }

            return new TrajectoryFit(errors, Normalised(Interpolated(logarithms, probed)));
        }

        /// <summary>
        /// The full steps that make the expected damage least for what they cost: a run's damage is the sum of its steps'
        /// errors times their sensitivities, squared (dynamic programming over the last full step).
        /// </summary>
        /// <param name="price">What a full step may save in damage; the greater, the fewer there are.</param>
        /// <param name="warmUp">Full steps at the start.</param>
        public IReadOnlySet<int> FullSteps(double price, int warmUp)
        {
            var count = _sensitivity.Length;
            var cost = new double[count + 1];
            var following = new int[count + 1];
            for (var last = count - 1; last >= 0; last--)
            {
                cost[last] = double.PositiveInfinity;
                double damage = 0;
                for (var next = last + 1; next <= Math.Min(count, last + LongestGap); next++)
                {
                    var total = (damage * damage) + (next < count ? price : 0) + cost[next];
                    if (total < cost[last])
                    {
                        (cost[last], following[last]) = (total, next);
                    }

                    damage += next < count ? _sensitivity[next] * Math.Sqrt(_errors[next, next - last]) : 0;
                }
            }

            var steps = Enumerable.Range(0, warmUp).ToHashSet();
            for (var step = following[warmUp - 1]; step < count; step = following[step])
            {
                steps.Add(step);
            }

            return steps;
        }

        private static double[] Interpolated(double[] values, int[] known)
        {
            var all = new double[values.Length];
            for (var step = 0; step < values.Length; step++)
            {
                var after = Math.Clamp(Array.FindIndex(known, place => place >= step), 1, known.Length - 1);
                var (left, right) = (known[after - 1], known[after]);
                var share = Math.Clamp((double)(step - left) / (right - left), 0, 1);
                all[step] = Math.Exp((values[left] * (1 - share)) + (values[right] * share));
            }

            return all;
        }

        private static double[] Normalised(double[] values)
        {
            var mean = values.Average();
            return values.Select(value => value / mean).ToArray();
        }
    }
}
