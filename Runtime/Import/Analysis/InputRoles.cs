using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>What each input of a model is for.</summary>
    internal sealed class InputRoles
    {
        public InputRoles(
            OnnxValue sample, OnnxValue? timestep, OnnxValue? label, IReadOnlyList<OnnxValue> conditioning, OnnxValue output)
        {
            Sample = sample;
            Timestep = timestep;
            Label = label;
            Conditioning = conditioning;
            Output = output;
        }

        /// <summary>The noisy latent.</summary>
        public OnnxValue Sample { get; }

        /// <summary>The timestep or sigma; null for a model without.</summary>
        public OnnxValue? Timestep { get; }

        /// <summary>The class label; null for a model without classes.</summary>
        public OnnxValue? Label { get; }

        /// <summary>All else: embeddings, masks, pooled vectors.</summary>
        public IReadOnlyList<OnnxValue> Conditioning { get; }

        /// <summary>The prediction.</summary>
        public OnnxValue Output { get; }

        /// <summary>What follows from an input; inputs that are given a value once and for all are constants.</summary>
        public Dependence DependenceOn(string input) =>
            input == Sample.Name ? Dependence.Sample
            : input == Timestep?.Name ? Dependence.Timestep
            : input == Label?.Name || Conditioning.Any(value => value.Name == input) ? Dependence.Conditioning
            : Dependence.Constant;
    }
}
