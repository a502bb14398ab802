using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor.Timelines
{
    /// <summary>Provisional.</summary>
    public readonly record struct TimelineStep(int Step, StepOutcome Outcome, float Error, float Threshold, int Blocks, double Milliseconds);
}
