namespace SpeCa.Runtime.Blocks
{
    /// <summary>What is known of a tensor that has been written: its shape, who keeps it valid, and who wrote it.</summary>
    internal readonly struct BoundaryTensor
    {
        public BoundaryTensor(string signature, BoundaryRole role, string writer)
        {
            Signature = signature;
            Role = role;
            Writer = writer;
        }

        public string Signature { get; }

        public BoundaryRole Role { get; }

        public string Writer { get; }
    }
}
