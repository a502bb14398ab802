namespace SpeCa.Import
{
    /// <summary>A tensor that crosses from one part of a planned split into another.</summary>
    public sealed record CrossingTensor
    {
        internal CrossingTensor(string name, string type, long valuesPerRow)
        {
            Name = name;
            Type = type;
            ValuesPerRow = valuesPerRow;
        }

        /// <summary>The tensor's name in the model.</summary>
        public string Name { get; }

        /// <summary>Element type and shape, for example <c>Float32[batch, 64, 96]</c>.</summary>
        public string Type { get; }

        /// <summary>Values for one row of a batch.</summary>
        public long ValuesPerRow { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Name} {Type}";
    }
}
