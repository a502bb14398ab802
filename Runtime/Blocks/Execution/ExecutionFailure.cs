namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Why a part of a model could not be run.</summary>
    public enum ExecutionFailure
    {
        /// <summary>ONNX Runtime refused or broke off the run.</summary>
        RunFailed,

        /// <summary>There was too little memory, on the device or in the process.</summary>
        OutOfMemory,

        /// <summary>
        /// The device is gone: it was removed, reset or hung, or its driver was replaced. What was on it is lost, and sessions made
        /// before never work again.
        /// </summary>
        DeviceLost,
    }
}
