using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>The direction in which a series of states differs most from their mean.</summary>
    internal sealed class PrincipalComponent
    {
        private const int Iterations = 200;

        private readonly float[] _mean;
        private readonly float[] _direction;

        private PrincipalComponent(float[] mean, float[] direction, double share)
        {
            _mean = mean;
            _direction = direction;
            Share = share;
        }

        /// <summary>The share of the states' variance that lies along the direction, 0 to 1.</summary>
        public double Share { get; }

        /// <summary>Finds it by power iteration.</summary>
        /// <param name="states">At least two states of the same length that are not all equal.</param>
        public static PrincipalComponent Of(IReadOnlyList<float[]> states)
        {
            var mean = new float[states[0].Length];
            foreach (var state in states)
            {
                TensorPrimitives.MultiplyAdd(state, 1f / states.Count, mean, mean);
            }

            var centred = new float[states.Count][];
            double variance = 0;
            for (var place = 0; place < centred.Length; place++)
            {
                centred[place] = new float[mean.Length];
                TensorPrimitives.Subtract(states[place], mean, centred[place]);
                variance += TensorPrimitives.SumOfSquares(centred[place]);
            }

            // The state farthest from the mean is hardly at a right angle to the component.
            var direction = (float[])centred.MaxBy(state => TensorPrimitives.SumOfSquares(state))!.Clone();
            var next = new float[mean.Length];
            double along = 0;
            for (var iteration = 0; iteration < Iterations; iteration++)
            {
                TensorPrimitives.Divide(direction, TensorPrimitives.Norm(direction), direction);
                Array.Clear(next);
                foreach (var state in centred)
                {
                    TensorPrimitives.MultiplyAdd(state, TensorPrimitives.Dot(state, direction), next, next);
                }

                along = TensorPrimitives.Dot(next, direction);
                (direction, next) = (next, direction);
            }

            TensorPrimitives.Divide(direction, TensorPrimitives.Norm(direction), direction);
            return new PrincipalComponent(mean, direction, along / variance);
        }

        /// <summary>Where a state lies along the direction.</summary>
        public double Coordinate(ReadOnlySpan<float> state) =>
            TensorPrimitives.Dot(state, _direction) - TensorPrimitives.Dot(_mean, _direction);

        /// <summary>States without what lies along the direction, for the component after it.</summary>
        public float[] Without(ReadOnlySpan<float> state)
        {
            var rest = state.ToArray();
            TensorPrimitives.MultiplyAdd(_direction, (float)-Coordinate(state), rest, rest);
            return rest;
        }
    }
}
