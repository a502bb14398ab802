using System.Collections.Generic;

namespace SpeCa.Import
{
    /// <summary>One part of a planned split.</summary>
    public sealed record PlannedPart
    {
        internal PlannedPart(string name, int blocks, int nodes, double costShare, IReadOnlyList<CrossingTensor> reads)
        {
            Name = name;
            Blocks = blocks;
            Nodes = nodes;
            CostShare = costShare;
            Reads = reads;
        }

        /// <summary>The part's name, and that of its file.</summary>
        public string Name { get; }

        /// <summary>Transformer blocks inside.</summary>
        public int Blocks { get; }

        /// <summary>Operations of the graph inside.</summary>
        public int Nodes { get; }

        /// <summary>Its share of the floating-point operations of one evaluation, 0 to 1; estimated from shapes.</summary>
        public double CostShare { get; }

        /// <summary>The tensors that cross into it.</summary>
        public IReadOnlyList<CrossingTensor> Reads { get; }
    }
}
