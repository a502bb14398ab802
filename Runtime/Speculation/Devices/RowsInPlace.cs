namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>Rows that are always where they are read: there are none, or those of one sample alone.</summary>
    internal sealed class RowsInPlace : IKeptRows
    {
        /// <inheritdoc/>
        public void StoreAll()
        {
        }

        /// <inheritdoc/>
        public void Load(SampleSelection samples)
        {
        }

        /// <inheritdoc/>
        public void Forget()
        {
        }
    }
}
