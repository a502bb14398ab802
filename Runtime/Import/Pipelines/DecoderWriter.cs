using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Import.Splitting;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>Writes a decoder as a part: its own graph, from float32 to float32, of the latent's sizes.</summary>
    internal sealed class DecoderWriter
    {
        private const string PartName = "decoder";
        private const string OwnWeights = "decoder_weights.bin";

        private readonly PipelineDecoder _decoder;
        private readonly SplitContext _transformer;
        private readonly bool _copyWeights;
        private readonly OnnxModel _model;

        /// <param name="decoder">What is known of the decoder.</param>
        /// <param name="plan">The transformer, whose latent, operator set and batch the decoder must have.</param>
        /// <param name="copyWeights">Whether external weights are copied even where they could be linked.</param>
        /// <exception cref="ImportException">The file is damaged, or is no decoder for this transformer.</exception>
        public DecoderWriter(PipelineDecoder decoder, SplitPlan plan, bool copyWeights)
        {
            _decoder = decoder;
            _transformer = plan.Context;
            _copyWeights = copyWeights;
            _model = OnnxModelReader.Read(decoder.File);
            CheckModel();
        }

        /// <summary>Writes the part and its weights.</summary>
        /// <exception cref="ImportException">It does not make the image that its config.json says.</exception>
        public (DecoderDescription Decoder, IReadOnlyList<DataFile> Weights) Write(string folder)
        {
            using var weights = new WeightStore(folder, _copyWeights, OwnWeights);
            var graph = new WholeGraph(PartName, _model, _transformer.Batch);
            var latent = _transformer.Latent;
            graph.AddInput(
                _model.Inputs[0], BoundaryTensors.Latent, "float32", RowShape.Of(latent.Channels, latent.Height, latent.Width));
            graph.AddModel(weights);
            AddImage(graph);
            var description = new DecoderDescription
            {
                Part = graph.Save(folder),
                Scale = _decoder.Scale,
                Shift = _decoder.Shift,
                Channels = _decoder.Channels,
                Factor = _decoder.Factor,
            };
            return (description, weights.Finish());
        }

        private void CheckModel()
        {
            if (_model.Inputs.Count != 1 || _model.Outputs.Count == 0 || _model.Inputs[0].Shape?.Count != 4)
            {
                throw new ImportException(
                    _model.Path, $"a decoder takes one latent of four dimensions, but it has {string.Join("; ", _model.Inputs)}. Export the decoder alone.");
            }

            var latent = _transformer.Latent;
            var taken = _model.Inputs[0].Shape!;
            var given = new long[] { latent.Channels, latent.Height, latent.Width };
            if (taken.Skip(1).Zip(given, (side, size) => side.Size != null && side.Size != size).Any(differs => differs))
            {
                throw new ImportException(
                    _model.Path, $"it takes {_model.Inputs[0]}, but the transformer's latent is {latent}. Export the decoder of this pipeline, at this size.");
            }

            var batch = taken[0].Size;
            if (batch != null && batch != _transformer.Batch)
            {
                throw new ImportException(
                    _model.Path, $"it takes a batch of {batch}, but the transformer {_transformer.Batch?.ToString() ?? "any"}. Export both with the same, or the decoder with any.");
            }
        }

        private void AddImage(WholeGraph graph)
        {
            var latent = _transformer.Latent;
            var (height, width) = (_decoder.Factor * latent.Height, _decoder.Factor * latent.Width);
            var name = _model.Outputs[0].Name;
            var type = InferImage(name);
            var sides = new long[] { _decoder.Channels, height, width };
            if (type == null || !IsRowsOf(type, sides))
            {
                throw new ImportException(
                    _model.Path, $"it makes {type?.ToString() ?? "an image of unknown size"} of a latent of {latent}, but its config.json says [batch, {string.Join(", ", sides)}]. Export both from one model.");
            }

            graph.AddOutput(name, type.Element, BoundaryTensors.Image, RowShape.Of(_decoder.Channels, height, width));
        }

        private bool IsRowsOf(TensorType type, long[] sides)
        {
            var batch = _model.Inputs[0].Shape![0].Size;
            return type.Rank == 4
                && (batch == null ? type.Shape[0].IsBatch : type.Shape[0].Fixed == batch)
                && type.Shape.Skip(1).All(side => side.IsConstant)
                && type.Shape.Skip(1).Select(side => side.Fixed).SequenceEqual(sides);
        }

        private TensorType? InferImage(string name)
        {
            var input = _model.Inputs[0];
            var roles = new InputRoles(input, timestep: null, label: null, new List<OnnxValue>(), _model.Outputs[0]);
            var options = new SplitOptions { LatentShape = _transformer.Latent };
            var shapes = new InputShapes(_model, roles, options, input.Shape![0].Size);
            try
            {
                return ShapeInference.Infer(_model, shapes, new[] { name }).TryGetValue(name, out var type) ? type : null;
            }
            catch (OnnxRuntimeException error)
            {
                throw new ImportException(
                    _model.Path, $"its graph does not hold together for a latent of {_transformer.Latent}. Export the decoder of this pipeline. ({error.Message})", error);
            }
        }
    }
}
