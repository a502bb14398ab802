namespace SpeCa.Runtime.Onnx
{
    /// <summary>A domain of operators and its version.</summary>
    internal readonly struct OperatorSet
    {
        public OperatorSet(string domain, long version)
        {
            Domain = domain == "ai.onnx" ? "" : domain;
            Version = version;
        }

        /// <summary>The domain; empty for ONNX's own.</summary>
        public string Domain { get; }

        public long Version { get; }
    }
}
