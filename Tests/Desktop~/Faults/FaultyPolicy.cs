using System;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Faults
{
    /// <summary>A policy of full steps that throws where it is told to.</summary>
    internal sealed class FaultyPolicy(bool throwsInPlan = false, bool throwsInEquals = false) : IStepPolicy
    {
        public string Name => "faulty";

        public ErrorMetric Metric => ErrorMetric.RelativeL2;

        public bool DecidesForWholeBatch => false;

        public bool HeadTakesForecast => false;

        public StepPlan Plan(in SampleProgress progress) => throwsInPlan ? throw new NotSupportedException("a game's own mistake") : StepPlan.Full;

        public float Threshold(in SampleProgress progress) => 0;

        public bool Accepts(in SampleProgress progress, float error) => false;

        public override bool Equals(object? obj) => throwsInEquals ? throw new NotSupportedException("a game's own mistake") : obj == this;

        public override int GetHashCode() => 0;
    }
}
