using System;
using SpeCa.Benchmarks.Baselines;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>
    /// How a feature lies in memory: what enters the last block, what leaves it, and, where wanted, what leaves the first
    /// part of the trunk; in each, all rows of the request one after the other.
    /// </summary>
    internal sealed class FeatureLayout
    {
        private readonly KeptState _input;
        private readonly KeptState _output;
        private readonly KeptState? _first;

        public FeatureLayout(Transformer transformer, bool hasFirstChunk)
        {
            var workspace = transformer.Workspace;
            _input = new KeptState(workspace.HiddenIn, transformer.Rows);
            _output = new KeptState(workspace.HiddenOut, transformer.Rows);
            _first = hasFirstChunk ? new KeptState(workspace.FirstChunkOut, transformer.Rows) : null;
            Rows = transformer.Rows;
        }

        /// <summary>Rows of the request.</summary>
        public int Rows { get; }

        /// <summary>Values of a feature.</summary>
        public int Length => InputLength + OutputLength + (_first?.Values.Length ?? 0);

        private int InputLength => _input.Values.Length;

        private int OutputLength => _output.Values.Length;

        /// <summary>What enters the last block.</summary>
        public Span<float> Input(Span<float> feature) => feature[..InputLength];

        /// <summary>What leaves the last block.</summary>
        public Span<float> Output(Span<float> feature) => feature.Slice(InputLength, OutputLength);

        /// <summary>What leaves the first part of the trunk.</summary>
        public Span<float> First(Span<float> feature) => feature[(InputLength + OutputLength)..];

        /// <summary>Takes what left the first part of the trunk, before another part writes over it.</summary>
        public ReadOnlySpan<float> TakeFirst()
        {
            _first!.Take();
            return _first.Values;
        }

        /// <summary>Takes what left the last block.</summary>
        public float[] TakeOutput()
        {
            _output.Take();
            return _output.Values;
        }

        /// <summary>Takes all that a full step computed into a feature.</summary>
        public void Take(Span<float> feature)
        {
            _input.Take();
            _input.Values.CopyTo(Input(feature));
            TakeOutput().CopyTo(Output(feature));
            _first?.Values.CopyTo(First(feature));
        }

        /// <summary>Puts a forecast where the last block reads it.</summary>
        public void PutInput(Span<float> feature) => _input.Put(Input(feature));

        /// <summary>Puts a forecast where the head reads it.</summary>
        public void PutOutput(Span<float> feature) => _output.Put(Output(feature));
    }
}
