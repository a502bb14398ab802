namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// A step as the weighted sums that it is made of: the clean estimate <c>x_0 = DenoisedFromLatent x + DenoisedFromOutput
    /// output</c>, and the next latent <c>x' = Keep x + Gain x_0 + PreviousGain x_0_before</c>, where <c>x_0_before</c> is the
    /// clean estimate of the step before.
    /// </summary>
    public readonly struct StepWeights
    {
        /// <summary>States a step.</summary>
        public StepWeights(float denoisedFromLatent, float denoisedFromOutput, float keep, float gain, float previousGain = 0)
        {
            DenoisedFromLatent = denoisedFromLatent;
            DenoisedFromOutput = denoisedFromOutput;
            Keep = keep;
            Gain = gain;
            PreviousGain = previousGain;
        }

        /// <summary>The latent's weight in the clean estimate.</summary>
        public float DenoisedFromLatent { get; }

        /// <summary>The model output's weight in the clean estimate.</summary>
        public float DenoisedFromOutput { get; }

        /// <summary>The latent's weight in the next one.</summary>
        public float Keep { get; }

        /// <summary>The clean estimate's weight in the next latent.</summary>
        public float Gain { get; }

        /// <summary>The weight of the clean estimate of the step before; 0 for one-step methods.</summary>
        public float PreviousGain { get; }
    }
}
