namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>What computes the blocks.</summary>
    public enum ExecutionProvider
    {
        /// <summary>Any DirectX 12 GPU on Windows.</summary>
        DirectML,

        /// <summary>The processor, everywhere.</summary>
        Cpu,
    }
}
