using System;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// What the samples of a request give the parts of the model, and where in the workspace each sample's share of it
    /// lies: latents, labels, inputs, context and condition tensors.
    /// </summary>
    internal sealed class SampleRows
    {
        private readonly IBlockWorkspace _workspace;
        private readonly DenoiserOptions _options;
        private readonly int[] _labels;
        private readonly int[] _secondLabels;
        private readonly KeptRows _inputs;
        private readonly IKeptRows _context;
        private readonly IKeptRows _conditions;
        private readonly SampleSelection _all;

        public SampleRows(
            IBlockWorkspace workspace, RequestMemory memory, DenoiserOptions options, ReadOnlySpan<DenoisingSubject> subjects)
        {
            _workspace = workspace;
            _options = options;
            _labels = new int[subjects.Length];
            _secondLabels = new int[subjects.Length];
            _inputs = new KeptRows(workspace.Inputs, subjects.Length, options.RowsPerSample);
            _context = memory.Context;
            _conditions = memory.Conditions;
            _all = SampleSelection.All(subjects.Length);
            for (var sample = 0; sample < subjects.Length; sample++)
            {
                var first = sample * options.RowsPerSample;
                _labels[sample] = subjects[sample].Label;
                Fill(first, subjects[sample].Conditioning);
                if (options.HasSecond)
                {
                    _secondLabels[sample] = subjects[sample].Second!.Label;
                    Fill(first + 1, subjects[sample].Second!.Conditioning);
                }

                if (options.IsGuided)
                {
                    Fill(first + options.RowsPerSample - 1, subjects[sample].Unconditional);
                }
            }

            _inputs.StoreAll();
        }

        /// <summary>Runs the context part for all samples.</summary>
        public void ComputeContext()
        {
            LoadLabels();
            _workspace.RunContext(_labels.Length * _options.RowsPerSample);
            _context.StoreAll();
        }

        /// <summary>Runs the condition part for all samples.</summary>
        public void ComputeConditions(float timestep)
        {
            if (_options.SharesWorkspace)
            {
                _inputs.Forget();
                _context.Forget();
            }

            _workspace.Timestep.Values.Fill(timestep);
            LoadLabels();
            _inputs.Load(_all);
            _context.Load(_all);
            _workspace.RunCondition(_labels.Length * _options.RowsPerSample);
            _conditions.StoreAll();
        }

        /// <summary>Makes the places of the workspace hold what conditions the samples that are selected for them.</summary>
        public void Load(SampleSelection samples)
        {
            for (var index = 0; index < samples.Count; index++)
            {
                LoadLabel(samples[index], samples.Place(index));
            }

            _inputs.Load(samples);
            _context.Load(samples);
            _conditions.Load(samples);
        }

        /// <summary>Puts a latent into all rows of a place.</summary>
        public void LoadLatent(ReadOnlySpan<float> latent, int place)
        {
            for (var row = 0; row < _options.RowsPerSample; row++)
            {
                latent.CopyTo(_workspace.Sample.Rows((place * _options.RowsPerSample) + row, 1));
            }
        }

        private void LoadLabels()
        {
            for (var sample = 0; sample < _labels.Length; sample++)
            {
                LoadLabel(sample, sample);
            }
        }

        private void LoadLabel(int sample, int place)
        {
            var labels = _workspace.Label.Rows(place * _options.RowsPerSample, _options.RowsPerSample);
            labels[0] = _labels[sample];
            if (_options.HasSecond)
            {
                labels[1] = _secondLabels[sample];
            }

            if (_options.IsGuided)
            {
                labels[labels.Length - 1] = _options.UnconditionalLabel;
            }
        }

        private void Fill(int row, ConditioningValues? values)
        {
            foreach (var input in _workspace.Inputs)
            {
                values![input.Name].CopyTo(input.Rows(row, 1));
            }
        }
    }
}
