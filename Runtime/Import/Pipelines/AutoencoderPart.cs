using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Import.Splitting;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>Writes one half of an autoencoder as a part: its own graph, from float32 to float32, of one size.</summary>
    internal sealed class AutoencoderPart
    {
        private readonly string _name;
        private readonly string _takes;
        private readonly LatentShape _given;
        private readonly SplitContext _transformer;
        private readonly OnnxModel _model;

        /// <param name="name">The part's name, by which messages call it too.</param>
        /// <param name="file">The ONNX file.</param>
        /// <param name="takes">What it takes: an image or a latent.</param>
        /// <param name="given">The sizes of what it takes.</param>
        /// <param name="transformer">The transformer, whose latent and batch it must have.</param>
        /// <exception cref="ImportException">The file is damaged, or does not go with the transformer.</exception>
        public AutoencoderPart(string name, string file, string takes, LatentShape given, SplitContext transformer)
        {
            _name = name;
            _takes = takes;
            _given = given;
            _transformer = transformer;
            _model = OnnxModelReader.Read(file);
            CheckModel();
        }

        /// <summary>Writes the part and its weights.</summary>
        /// <param name="folder">Where they are written.</param>
        /// <param name="makes">What it makes: a latent or an image.</param>
        /// <param name="made">The sizes of what it makes.</param>
        /// <param name="copyWeights">Whether external weights are copied even where they could be linked.</param>
        /// <exception cref="ImportException">It makes something of other sizes.</exception>
        public (PartDescription Part, IReadOnlyList<DataFile> Weights) Write(
            string folder, string makes, LatentShape made, bool copyWeights)
        {
            using var weights = new WeightStore(folder, copyWeights, $"{_name}_weights.bin");
            var graph = new WholeGraph(_name, _model, _transformer.Batch);
            graph.AddInput(_model.Inputs[0], _takes, "float32", RowShape.Of(_given.Channels, _given.Height, _given.Width));
            graph.AddModel(weights);
            AddOutput(graph, makes, made);
            return (graph.Save(folder), weights.Finish());
        }

        private void CheckModel()
        {
            if (_model.Inputs.Count != 1 || _model.Outputs.Count == 0 || _model.Inputs[0].Shape?.Count != 4)
            {
                throw Refuse($"the {_name} takes one {_takes} of four dimensions, but it has {string.Join("; ", _model.Inputs)}. Export the {_name} alone.");
            }

            var taken = _model.Inputs[0].Shape!;
            var given = new long[] { _given.Channels, _given.Height, _given.Width };
            if (taken.Skip(1).Zip(given, (side, size) => side.Size != null && side.Size != size).Any(differs => differs))
            {
                throw Refuse($"it takes {_model.Inputs[0]}, but the transformer's latent is {_transformer.Latent}, for which the {_takes} is {_given}. Export the {_name} of this pipeline, at this size.");
            }

            var batch = taken[0].Size;
            if (batch != null && batch != _transformer.Batch)
            {
                throw Refuse($"it takes a batch of {batch}, but the transformer {_transformer.Batch?.ToString() ?? "any"}. Export both with the same, or the {_name} with any.");
            }

            var random = _model.Nodes.FirstOrDefault(node => node.OpType.StartsWith("Random", StringComparison.Ordinal));
            if (random != null)
            {
                throw Refuse($"the {random.Label} in it draws noise, so the same {_takes} would not give the same result. Export the {_name} without.");
            }
        }

        private void AddOutput(WholeGraph graph, string makes, LatentShape made)
        {
            var name = _model.Outputs[0].Name;
            var type = InferOutput(name);
            var hasVariance = type != null && OutputForm.HasVariance(type, made);
            var channels = hasVariance ? 2 * made.Channels : made.Channels;
            if (type == null || !IsRowsOf(type, new long[] { channels, made.Height, made.Width }))
            {
                throw Refuse($"it makes {type?.ToString() ?? $"an {makes} of unknown size"} of a {_takes} of {_given}, but the pipeline's configuration says [batch, {made.Channels}, {made.Height}, {made.Width}]. Export all from one model.");
            }

            var mean = hasVariance ? graph.FirstChannels(name, made.Channels) : name;
            graph.AddOutput(mean, type.Element, makes, RowShape.Of(made.Channels, made.Height, made.Width));
        }

        private bool IsRowsOf(TensorType type, long[] sides)
        {
            var batch = _model.Inputs[0].Shape![0].Size;
            return type.Rank == 4
                && (batch == null ? type.Shape[0].IsBatch : type.Shape[0].Fixed == batch)
                && type.Shape.Skip(1).All(side => side.IsConstant)
                && type.Shape.Skip(1).Select(side => side.Fixed).SequenceEqual(sides);
        }

        private TensorType? InferOutput(string name)
        {
            var input = _model.Inputs[0];
            var roles = new InputRoles(input, timestep: null, label: null, new List<OnnxValue>(), _model.Outputs[0]);
            var options = new SplitOptions { LatentShape = _given };
            var shapes = new InputShapes(_model, roles, options, input.Shape![0].Size);
            try
            {
                return ShapeInference.Infer(_model, shapes, new[] { name }).TryGetValue(name, out var type) ? type : null;
            }
            catch (OnnxRuntimeException error)
            {
                throw new ImportException(
                    _model.Path, $"its graph does not hold together for a {_takes} of {_given}. Export the {_name} of this pipeline. ({error.Message})", error);
            }
        }

        private ImportException Refuse(string message) => new ImportException(_model.Path, message);
    }
}
