using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// Which buffer holds which output of a model's parts. What is kept from step to step, and what enters or leaves the
    /// last block, has a buffer of its own; the rest shares buffers of the same shape, each free again once the last part
    /// that reads it has run.
    /// </summary>
    internal sealed class BufferPlan
    {
        private readonly List<TensorDescription> _buffers = new List<TensorDescription>();
        private readonly List<int> _freeAfter = new List<int>();
        private readonly int[][] _bufferOfOutput;

        private BufferPlan(PartDescription[] parts, Func<int, int, int, bool> isKept)
        {
            var lastReads = LastReads(parts);
            _bufferOfOutput = new int[parts.Length][];
            for (var part = 0; part < parts.Length; part++)
            {
                var outputs = parts[part].Outputs;
                _bufferOfOutput[part] = new int[outputs.Count];
                for (var output = 0; output < outputs.Count; output++)
                {
                    var lastRead = lastReads[part][output];
                    _bufferOfOutput[part][output] = isKept(part, output, lastRead)
                        ? Add(outputs[output], int.MaxValue)
                        : Share(outputs[output], part, lastRead);
                }
            }
        }

        /// <summary>A tensor of the shape of every buffer.</summary>
        public IReadOnlyList<TensorDescription> Buffers => _buffers;

        /// <summary>Plans the buffers of the steps' parts of a validated manifest.</summary>
        public static BufferPlan Create(BlockModelManifest manifest)
        {
            var parts = manifest.StepParts.ToArray();
            var firstOfRows = parts.Length - manifest.Trunk.Count - 3;
            var verify = parts.Length - 2;
            return new BufferPlan(parts, (part, output, lastRead) =>
                part < firstOfRows || lastRead >= verify || part >= verify || !parts[part].Outputs[output].IsPerRow);
        }

        /// <summary>Plans the buffers of a validated detail stage, which has nothing to keep but its result.</summary>
        public static BufferPlan Create(DetailDescription detail)
        {
            var parts = detail.Parts.ToArray();
            return new BufferPlan(parts, (part, _, _) => part == parts.Length - 1);
        }

        /// <summary>The buffer of an output.</summary>
        /// <param name="part">The part's place among those that are planned.</param>
        /// <param name="output">The output's place among the part's.</param>
        public int BufferOf(int part, int output) => _bufferOfOutput[part][output];

        // The last part that reads every output; the one that writes it where none does.
        private static int[][] LastReads(PartDescription[] parts)
        {
            var lastReads = new int[parts.Length][];
            var writers = new Dictionary<string, (int Part, int Output)>();
            for (var part = 0; part < parts.Length; part++)
            {
                foreach (var input in parts[part].Inputs)
                {
                    if (writers.TryGetValue(input.Carries, out var writer))
                    {
                        lastReads[writer.Part][writer.Output] = part;
                    }
                }

                lastReads[part] = Enumerable.Repeat(part, parts[part].Outputs.Count).ToArray();
                for (var output = 0; output < parts[part].Outputs.Count; output++)
                {
                    writers[parts[part].Outputs[output].Carries] = (part, output);
                }
            }

            return lastReads;
        }

        private int Share(TensorDescription tensor, int part, int lastRead)
        {
            for (var buffer = 0; buffer < _buffers.Count; buffer++)
            {
                if (_freeAfter[buffer] < part && _buffers[buffer].Signature == tensor.Signature)
                {
                    _freeAfter[buffer] = lastRead;
                    return buffer;
                }
            }

            return Add(tensor, lastRead);
        }

        private int Add(TensorDescription tensor, int freeAfter)
        {
            _buffers.Add(tensor);
            _freeAfter.Add(freeAfter);
            return _buffers.Count - 1;
        }
    }
}
