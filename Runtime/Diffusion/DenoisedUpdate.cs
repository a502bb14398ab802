namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// A step stated in clean estimates: <c>x' = Keep x + Gain x_0 + PreviousGain x_0_before</c>, where <c>x_0</c> is the
    /// estimate at the step and <c>x_0_before</c> that at the step before.
    /// </summary>
    public readonly struct DenoisedUpdate
    {
        /// <summary>States a step.</summary>
        public DenoisedUpdate(float keep, float gain, float previousGain = 0)
        {
            Keep = keep;
            Gain = gain;
            PreviousGain = previousGain;
        }

        /// <summary>The latent's weight.</summary>
        public float Keep { get; }

        /// <summary>The weight of the step's clean estimate.</summary>
        public float Gain { get; }

        /// <summary>The weight of the clean estimate of the step before; 0 for one-step methods.</summary>
        public float PreviousGain { get; }
    }
}
