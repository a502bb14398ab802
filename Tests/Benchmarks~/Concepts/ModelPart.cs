namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>The parts of a block model that steps run.</summary>
    internal enum ModelPart
    {
        Condition,
        Embedding,
        Chunk,
        LastBlock,
        Head,
    }
}
