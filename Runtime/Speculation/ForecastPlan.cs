using System;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>The weights of one forecast, newest feature first.</summary>
    internal readonly struct ForecastPlan
    {
        private readonly float _first;
        private readonly float _second;
        private readonly float _third;
        private readonly float _fourth;

        public ForecastPlan(ReadOnlySpan<double> weights)
        {
            _first = (float)weights[0];
            _second = weights.Length > 1 ? (float)weights[1] : 0;
            _third = weights.Length > 2 ? (float)weights[2] : 0;
            _fourth = weights.Length > 3 ? (float)weights[3] : 0;
        }

        public float this[int age] => age switch
        {
            0 => _first,
            1 => _second,
            2 => _third,
            _ => _fourth,
        };
    }
}
