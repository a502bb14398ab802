namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Tensors that parts only read from the time that they are stored until they are stored again.
    /// </summary>
    internal interface IKeptRows
    {
        /// <summary>Keeps what the workspace has: every sample's rows lie in the place of its number.</summary>
        void StoreAll();

        /// <summary>Makes the places of the workspace hold the rows of the samples that are selected for them.</summary>
        void Load(SampleSelection samples);

        /// <summary>Takes note that others have used the workspace: its places hold none of what was stored.</summary>
        void Forget();
    }
}
