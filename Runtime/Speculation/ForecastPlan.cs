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
        private readonly float _fifth;

        public ForecastPlan(ReadOnlySpan<double> weights)
        {
            _first = (float)weights[0];
            _second = weights.Length > 1 ? (float)weights[1] : 0;
            _third = weights.Length > 2 ? (float)weights[2] : 0;
            _fourth = weights.Length > 3 ? (float)weights[3] : 0;
            _fifth = weights.Length > 4 ? (float)weights[4] : 0;
        }

        public float this[int age] => age switch
        {
            0 => _first,
            1 => _second,
            2 => _third,
            3 => _fourth,
            _ => _fifth,
        };
    }
}
