using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Import.Splitting
{
    /// <summary>All parts of a model before they are written.</summary>
    internal sealed class SplitDraft
    {
        public SplitDraft(
            PartDraft context, PartDraft condition, PartDraft embedding, IReadOnlyList<PartDraft> trunk, PartDraft verify, PartDraft head)
        {
            Context = context;
            Condition = condition;
            Embedding = embedding;
            Trunk = trunk;
            Verify = verify;
            Head = head;
        }

        /// <summary>What depends on the conditioning alone; without nodes where there is nothing.</summary>
        public PartDraft Context { get; }

        public PartDraft Condition { get; }

        public PartDraft Embedding { get; }

        public IReadOnlyList<PartDraft> Trunk { get; }

        public PartDraft Verify { get; }

        public PartDraft Head { get; }

        /// <summary>The parts in the order in which they run.</summary>
        public IReadOnlyList<PartDraft> Parts =>
            new[] { Context, Condition, Embedding }.Concat(Trunk).Concat(new[] { Verify, Head }).ToArray();
    }
}
