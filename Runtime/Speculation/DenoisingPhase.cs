namespace SpeCa.Runtime.Speculation
{
    /// <summary>The pieces of work that a step consists of; each runs one part of the model at most.</summary>
    internal enum DenoisingPhase
    {
        /// <summary>Compute what depends on the conditioning alone, once.</summary>
        Context,

        /// <summary>Plan the step and compute the condition tensors.</summary>
        Begin,

        /// <summary>Forecast, run the last block on the forecasts, accept or reject.</summary>
        Verify,

        /// <summary>Embed the samples that need a full step.</summary>
        Embed,

        /// <summary>Run one chunk of the trunk on them.</summary>
        Trunk,

        /// <summary>Run the last block on them and keep their features.</summary>
        LastBlock,

        /// <summary>Run the head on all samples and move their latents to the next noise level.</summary>
        Finish,

        /// <summary>Make what some windows of a texture keep, and compute their context; once, before the first step.</summary>
        Windows,

        /// <summary>Move the latents to the next noise level by the blend of their windows.</summary>
        Blend,

        /// <summary>All steps are done.</summary>
        Done,
    }
}
