using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>Gives every node its part, and finds which values cross from part to part.</summary>
    internal sealed class PartPlanner
    {
        private readonly GraphIndex _index;
        private readonly DependenceMap _dependence;
        private readonly InputRoles _roles;
        private readonly HashSet<string> _inputs;
        private readonly Dictionary<int, PartDraft> _owners = new Dictionary<int, PartDraft>();

        private PartPlanner(GraphIndex index, DependenceMap dependence, InputRoles roles)
        {
            _index = index;
            _dependence = dependence;
            _roles = roles;
            _inputs = new HashSet<string>(index.Model.Inputs.Select(input => input.Name));
        }

        /// <summary>Plans the parts.</summary>
        /// <param name="index">The model.</param>
        /// <param name="dependence">What its nodes depend on.</param>
        /// <param name="roles">What its inputs are for.</param>
        /// <param name="nodes">The nodes that depend on the sample.</param>
        /// <param name="blocks">Where its blocks meet.</param>
        /// <param name="chunks">The first block of every trunk chunk.</param>
        public static SplitDraft Plan(
            GraphIndex index,
            DependenceMap dependence,
            InputRoles roles,
            SampleNodes nodes,
            BlockStructure blocks,
            IReadOnlyList<int> chunks)
        {
            var planner = new PartPlanner(index, dependence, roles);
            var draft = planner.Assign(nodes, blocks, chunks);
            foreach (var part in draft.Parts)
            {
                planner.Follow(part);
            }

            planner.Connect(draft);
            return draft;
        }

        private SplitDraft Assign(SampleNodes nodes, BlockStructure blocks, IReadOnlyList<int> chunks)
        {
            var context = new PartDraft("context", 0);
            var condition = new PartDraft("condition", 0);
            for (var node = 0; node < _index.Model.Nodes.Count; node++)
            {
                var dependence = _dependence.OfNode(node);
                if (dependence != Dependence.Constant && (dependence & Dependence.Sample) == 0)
                {
                    Own(dependence == Dependence.Conditioning ? context : condition, node);
                }
            }

            var last = blocks.BlockCount - 1;
            var embedding = Range("embedding", 0, nodes, 0, blocks.Boundaries[0]);
            var trunk = new List<PartDraft>();
            for (var chunk = 0; chunk < chunks.Count; chunk++)
            {
                var first = chunks[chunk];
                var end = chunk + 1 < chunks.Count ? chunks[chunk + 1] : last;
                trunk.Add(Range($"trunk_{chunk}", end - first, nodes, blocks.Boundaries[first], blocks.Boundaries[end]));
            }

            var verify = Range("verify", 1, nodes, blocks.Boundaries[last], blocks.Boundaries[last + 1]);
            var head = Range("head", 0, nodes, blocks.Boundaries[last + 1], nodes.Nodes.Count);
            return new SplitDraft(context, condition, embedding, trunk, verify, head);
        }

        private PartDraft Range(string name, int blocks, SampleNodes nodes, int from, int to)
        {
            var part = new PartDraft(name, blocks);
            for (var place = from; place < to; place++)
            {
                Own(part, nodes.Nodes[place]);
            }

            return part;
        }

        private void Own(PartDraft part, int node)
        {
            part.Nodes.Add(node);
            _owners[node] = part;
        }

        // From the part's own nodes back to what they read. Constant nodes are repeated in every part that needs them.
        private void Follow(PartDraft part)
        {
            var open = new Queue<string>(part.Nodes.SelectMany(node => _index.Model.Nodes[node].Reads));
            var seen = new HashSet<string>();
            if (part.Name == "head")
            {
                open.Enqueue(_roles.Output.Name);
            }

            while (open.Count > 0)
            {
                var value = open.Dequeue();
                if (!seen.Add(value))
                {
                    continue;
                }

                var producer = _index.ProducerOf(value);
                if (producer < 0)
                {
                    (IsGiven(value) ? part.Reads : part.Weights).Add(value);
                }
                else if (_dependence.OfNode(producer) == Dependence.Constant)
                {
                    part.Nodes.Add(producer);
                    if (!DependenceMap.IsShapeQuery(_index.Model.Nodes[producer]))
                    {
                        EnqueueAll(open, _index.Model.Nodes[producer]);
                    }
                }
                else if (_owners[producer] != part)
                {
                    part.Reads.Add(value);
                }
            }
        }

        private static void EnqueueAll(Queue<string> open, OnnxNode node)
        {
            foreach (var read in node.Reads)
            {
                open.Enqueue(read);
            }
        }

        private bool IsGiven(string value) => _inputs.Contains(value) && _roles.DependenceOn(value) != Dependence.Constant;

        private void Connect(SplitDraft draft)
        {
            var skipped = new HashSet<PartDraft>(draft.Trunk) { draft.Embedding };
            foreach (var value in draft.Head.Reads.ToArray())
            {
                var producer = _index.ProducerOf(value);
                if (producer >= 0 && skipped.Contains(_owners[producer]))
                {
                    draft.Verify.Reads.Add(value);
                    draft.Verify.Forwards.Add(value);
                    draft.Head.Reads.Remove(value);
                    draft.Head.ReadsForwarded.Add(value);
                }
            }

            foreach (var part in draft.Parts)
            {
                foreach (var value in part.Reads)
                {
                    var producer = _index.ProducerOf(value);
                    if (producer >= 0)
                    {
                        _owners[producer].Writes.Add(value);
                    }
                }
            }
        }
    }
}
