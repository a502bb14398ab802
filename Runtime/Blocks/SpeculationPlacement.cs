namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// Where what the parts of a model hand to each other is kept, and where forecasts and their errors are computed.
    /// </summary>
    public enum SpeculationPlacement
    {
        /// <summary>
        /// On the device with DirectML, unless its memory does not work as it must; in host memory with the CPU.
        /// </summary>
        Automatic,

        /// <summary>In host memory, by the processor. With a GPU every part's inputs and outputs are copied.</summary>
        Host,

        /// <summary>
        /// In the provider's own memory, by small graphs on the provider. Of what the parts hand to each other nothing is
        /// copied but the sums that verification errors are made of.
        /// </summary>
        Device,
    }
}
