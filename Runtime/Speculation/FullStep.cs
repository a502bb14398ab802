using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The samples of a batch that are computed in full at a step: gathered into the first rows of the workspace, they go
    /// through all blocks together.
    /// </summary>
    internal sealed class FullStep
    {
        private readonly IBlockWorkspace _workspace;
        private readonly DenoiserOptions _options;
        private readonly SampleRows _rows;
        private readonly IFeatureMemory _features;
        private readonly SampleSelection _samples;

        public FullStep(
            IBlockWorkspace workspace, DenoiserOptions options, SampleRows rows, IFeatureMemory features, int capacity)
        {
            _workspace = workspace;
            _options = options;
            _rows = rows;
            _features = features;
            _samples = new SampleSelection(capacity);
        }

        /// <summary>Samples that are computed in full.</summary>
        public int Count => _samples.Count;

        /// <summary>The rows that they fill.</summary>
        public int Rows => _samples.Count * _options.RowsPerSample;

        /// <summary>The trunk chunk that comes next.</summary>
        public int Chunk { get; private set; }

        /// <summary>Whether all trunk chunks have run.</summary>
        public bool IsTrunkDone => Chunk == _options.ChunkCount;

        public void Clear() => _samples.Clear();

        public void Add(int sample) => _samples.Add(sample);

        /// <summary>Gathers the samples and embeds them.</summary>
        public void Embed(EvaluatedSample[] samples)
        {
            for (var place = 0; place < _samples.Count; place++)
            {
                _rows.LoadLatent(samples[_samples[place]].Latent, place);
            }

            _rows.Load(_samples);
            _workspace.RunEmbedding(Rows);
            Chunk = 0;
        }

        /// <summary>Runs the next trunk chunk.</summary>
        public void RunChunk()
        {
            _workspace.RunChunk(Chunk, Rows);
            Chunk++;
        }

        /// <summary>Runs the last block and keeps what leaves it for the head.</summary>
        public void RunLastBlock()
        {
            _workspace.RunVerifyBlock(Rows);
            _features.KeepComputed(_samples);
        }

        /// <summary>Puts the features into the samples' histories, for as long as the sub-batch lies where it was computed.</summary>
        public void Commit(double position) => _features.Record(_samples, position);
    }
}
