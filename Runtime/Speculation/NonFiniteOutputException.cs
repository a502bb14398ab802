namespace SpeCa.Runtime.Speculation
{
    /// <summary>The model's output at a step is not a number, or infinite.</summary>
    public sealed class NonFiniteOutputException : SpeCaException
    {
        /// <summary>Makes an error.</summary>
        /// <param name="step">The step.</param>
        /// <param name="sample">The sample's place in the request.</param>
        public NonFiniteOutputException(int step, int sample)
            : base($"The model's output at step {step} for sample {sample} is not finite. Its weights are damaged, or its precision overflows: use the fp32 files, or export the model again.")
        {
            Step = step;
            Sample = sample;
        }

        /// <summary>The step.</summary>
        public int Step { get; }

        /// <summary>The sample's place in the request.</summary>
        public int Sample { get; }
    }
}
