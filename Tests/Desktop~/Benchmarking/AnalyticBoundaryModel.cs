using System;
using System.Collections.Generic;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Benchmarking
{
    /// <summary>
    /// The closed-form model with states within the trunk: the embedded tokens are 1, and the first chunk adds a given
    /// function of the timestep.
    /// </summary>
    internal sealed class AnalyticBoundaryModel : IBoundaryModel
    {
        private readonly Func<float, float> _firstChunk;

        public AnalyticBoundaryModel(Func<float, long, float> feature, Func<float, float>? firstChunk = null)
        {
            Inner = new AnalyticBlockModel(feature);
            _firstChunk = firstChunk ?? (timestep => timestep);
        }

        /// <summary>The model that computes.</summary>
        public AnalyticBlockModel Inner { get; }

        public BlockModelManifest Manifest => Inner.Manifest;

        public ProviderChoice Provider => Inner.Provider;

        public IBlockWorkspace CreateWorkspace(int rows, int height, int width) => Inner.CreateWorkspace(rows, height, width);

        public IBoundaryWorkspace CreateBoundaryWorkspace(int rows, int height, int width) =>
            new Workspace(Inner.CreateWorkspace(rows, height, width), rows, _firstChunk);

        public void Dispose() => Inner.Dispose();

        /// <summary>The steps of a request.</summary>
        public IScheduler CreateScheduler(int steps) =>
            Schedulers.Create(null, Manifest.Schedule, Manifest.Prediction, TimestepSpacing.Trailing, steps);

        private sealed class Workspace : IBoundaryWorkspace
        {
            private readonly IBlockWorkspace _inner;
            private readonly Func<float, float> _firstChunk;

            public Workspace(IBlockWorkspace inner, int rows, Func<float, float> firstChunk)
            {
                _inner = inner;
                _firstChunk = firstChunk;
                Embedded = [new RowTensor<float>("embedded", rows, AnalyticBlockModel.HiddenLength)];
                FirstChunkOut = [new RowTensor<float>("first", rows, AnalyticBlockModel.HiddenLength)];
            }

            public IReadOnlyList<RowTensor<float>> Embedded { get; }

            public IReadOnlyList<RowTensor<float>> FirstChunkOut { get; }

            public RowTensor<float> Sample => _inner.Sample;

            public RowTensor<float> Timestep => _inner.Timestep;

            public RowTensor<long> Label => _inner.Label;

            public IReadOnlyList<RowTensor<float>> Inputs => _inner.Inputs;

            public IReadOnlyList<RowTensor<float>> Context => _inner.Context;

            public IReadOnlyList<RowTensor<float>> Condition => _inner.Condition;

            public IReadOnlyList<RowTensor<float>> HiddenIn => _inner.HiddenIn;

            public IReadOnlyList<RowTensor<float>> HiddenOut => _inner.HiddenOut;

            public RowTensor<float> Output => _inner.Output;

            public void RunContext(int rows) => _inner.RunContext(rows);

            public void RunCondition(int rows) => _inner.RunCondition(rows);

            public void RunEmbedding(int rows)
            {
                _inner.RunEmbedding(rows);
                Embedded[0].Values.Fill(1);
            }

            public void RunChunk(int chunk, int rows)
            {
                _inner.RunChunk(chunk, rows);
                if (chunk == 0)
                {
                    FirstChunkOut[0].Values.Fill(1 + _firstChunk(Timestep.Values[0]));
                }
            }

            public void RunVerifyBlock(int rows) => _inner.RunVerifyBlock(rows);

            public void RunHead(int rows) => _inner.RunHead(rows);

            public void Decode(ReadOnlySpan<float> latent, Span<float> image) => _inner.Decode(latent, image);

            public void Encode(ReadOnlySpan<float> image, Span<float> latent) => _inner.Encode(image, latent);

            public void Dispose() => _inner.Dispose();
        }
    }
}
