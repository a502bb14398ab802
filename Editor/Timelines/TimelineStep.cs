using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor.Timelines
{
    /// <summary>One step of a texture, as a timeline shows it.</summary>
    /// <param name="Step">Its number among the steps that were taken, from 0.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="Error">The verification error; NaN where nothing was verified.</param>
    /// <param name="Threshold">The acceptance threshold; NaN where nothing was verified.</param>
    /// <param name="Blocks">Transformer blocks evaluated.</param>
    /// <param name="Milliseconds">Wall time.</param>
    public sealed record TimelineStep(
        int Step, StepOutcome Outcome, float Error, float Threshold, int Blocks, double Milliseconds);
}
