using System.Collections.Generic;

namespace SpeCa.Import.Splitting
{
    /// <summary>A part before it is written: its nodes, and the values that cross its boundary.</summary>
    internal sealed class PartDraft
    {
        public PartDraft(string name, int blocks)
        {
            Name = name;
            Blocks = blocks;
        }

        /// <summary>The name of its file, without extension.</summary>
        public string Name { get; }

        /// <summary>Transformer blocks inside.</summary>
        public int Blocks { get; }

        /// <summary>Nodes of the model, constant ones that the part needs among them; in order.</summary>
        public SortedSet<int> Nodes { get; } = new SortedSet<int>();

        /// <summary>Values of the sampler or of earlier parts that it reads.</summary>
        public SortedSet<string> Reads { get; } = new SortedSet<string>(System.StringComparer.Ordinal);

        /// <summary>Values that later parts read.</summary>
        public SortedSet<string> Writes { get; } = new SortedSet<string>(System.StringComparer.Ordinal);

        /// <summary>Values that it reads and hands on unchanged, because a skipped step leaves the original as it was.</summary>
        public SortedSet<string> Forwards { get; } = new SortedSet<string>(System.StringComparer.Ordinal);

        /// <summary>Initializers that its nodes read.</summary>
        public SortedSet<string> Weights { get; } = new SortedSet<string>(System.StringComparer.Ordinal);

        /// <summary>Values that it reads as an earlier part handed them on.</summary>
        public SortedSet<string> ReadsForwarded { get; } = new SortedSet<string>(System.StringComparer.Ordinal);
    }
}
