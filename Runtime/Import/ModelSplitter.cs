using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Import.Splitting;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Import
{
    /// <summary>
    /// Splits a diffusion transformer, exported as one ONNX file, into the parts of a block model. No model family is known
    /// to it: blocks are what repeats in the part of the graph that depends on the sample.
    /// <code>
    /// var plan = ModelSplitter.Plan("model.onnx", new SplitOptions { LatentShape = new LatentShape(4, 64, 64) });
    /// plan.Write("my-model");
    /// using var model = BlockModel.Load("my-model");
    /// </code>
    /// </summary>
    public static class ModelSplitter
    {
        private const int OldestOpset = 13;
        private const int AutomaticChunks = 4;

        /// <summary>Reads a model and plans how to split it. Weights are not read, so this takes seconds for any size.</summary>
        /// <param name="path">The ONNX file.</param>
        /// <param name="options">How to split it; null for what can be found out.</param>
        /// <exception cref="ImportException">The file is damaged, or the model cannot be split; says where and why.</exception>
        /// <exception cref="InvalidSettingException">An option is out of its range.</exception>
        public static SplitPlan Plan(string path, SplitOptions? options = null)
        {
            options ??= new SplitOptions();
            CheckPacking(options);
            return Plan(OnnxModelReader.Read(path), options);
        }

        /// <summary>Plans how to split a model that has been read already.</summary>
        internal static SplitPlan Plan(OnnxModel model, SplitOptions options)
        {
            try
            {
                return PlanInlined(Inlined(model), options);
            }
            catch (InvalidProtocolBufferException error)
            {
                throw Damaged(model, error);
            }
        }

        /// <summary>A model with its own functions in place of their calls, whose operations take nothing from other files.</summary>
        /// <exception cref="ImportException">An operation or function is damaged, or cannot be taken.</exception>
        internal static OnnxModel Inlined(OnnxModel model)
        {
            try
            {
                var inlined = FunctionInliner.Inline(model);
                BodyWeights.Check(inlined);
                return inlined;
            }
            catch (Exception error) when (error is InvalidProtocolBufferException || error is InvalidDataException)
            {
                throw Damaged(model, error);
            }
        }

        private static ImportException Damaged(OnnxModel model, Exception error) =>
            new ImportException(model.Path, $"an operation or function in it is damaged. Export it again. ({error.Message})", error);

        private static SplitPlan PlanInlined(OnnxModel model, SplitOptions options)
        {
            var path = model.Path;
            if (model.Opset < OldestOpset)
            {
                throw new ImportException(path, $"it uses ONNX operator set {model.Opset}; {OldestOpset} or newer is needed. Export it again with opset_version=17.");
            }

            var index = new GraphIndex(model);
            var roles = InputRoleFinder.Find(model, options);
            var dependence = new DependenceMap(model, roles);
            CheckInputs(model, roles, dependence);
            var (shapes, types) = InferTypes(model, roles, options, dependence);
            var context = new SplitContext(model, roles, shapes, types, LatentOf(model, roles, options), options);
            var cost = new OperationCost(model, types, shapes.Batch);
            var nodes = new SampleNodes(model, dependence, types, cost, roles.Output.Name);
            var blocks = BlockStructure.Find(nodes) ?? throw new ImportException(path, NothingRepeats(model, nodes));
            HiddenWork.Check(model, nodes, blocks, cost, types);
            var chunks = Chunks(nodes, blocks, options.Chunks);
            var draft = PartPlanner.Plan(index, dependence, roles, nodes, blocks, chunks);
            if (draft.Condition.Writes.Count == 0)
            {
                throw new ImportException(path, $"nothing that is computed from the timestep '{roles.Timestep!.Name}' alone is used with the sample. Name the right timestep input.");
            }

            var manifest = new ManifestDraft(context).Describe();
            return new SplitPlan(context, draft, manifest, Describe(context, draft, dependence, cost));
        }

        private static void CheckPacking(SplitOptions options)
        {
            if (options.Packing < 1 || options.Packing > 64)
            {
                throw new InvalidSettingException(nameof(options.Packing), options.Packing, "Choose 1 to 64; 1 is a latent as it is.");
            }
        }

        private static void CheckInputs(OnnxModel model, InputRoles roles, DependenceMap dependence)
        {
            if (roles.Timestep == null)
            {
                throw new ImportException(model.Path, $"which input is the timestep? It has {string.Join("; ", model.Inputs)}. Name it with the timestep input option.");
            }

            if ((dependence.Of(roles.Output.Name) & Dependence.Sample) == 0)
            {
                throw new ImportException(model.Path, $"'{roles.Output.Name}' is not computed from the sample '{roles.Sample.Name}'. Name the right input and output.");
            }
        }

        // A batch may look free and yet be built in, as a constant of some reshape; then the graph only takes that one.
        private static (InputShapes Shapes, Dictionary<string, TensorType> Types) InferTypes(
            OnnxModel model, InputRoles roles, SplitOptions options, DependenceMap dependence)
        {
            var values = ValuesToInfer(model, dependence);
            var declared = roles.Sample.Shape![0].Size;
            if (declared == null)
            {
                var free = new InputShapes(model, roles, options, batch: null);
                if (TryInfer(model, free, values) is { } types
                    && types.TryGetValue(roles.Output.Name, out var output) && output.Rank > 0 && output.Shape[0].IsBatch)
                {
                    return (free, types);
                }
            }

            var fixedShapes = new InputShapes(model, roles, options, declared ?? 1);
            try
            {
                return (fixedShapes, ShapeInference.Infer(model, fixedShapes, values));
            }
            catch (OnnxRuntimeException error) when (SessionError.IsMissingKernel(error))
            {
                throw new ImportException(model.Path, $"shapes are inferred on the CPU, which has no kernel for an operation in it, as for bfloat16 beside float16. Export it with one type of half precision, or in float32. ({error.Message})", error);
            }
            catch (OnnxRuntimeException error)
            {
                throw new ImportException(model.Path, $"its graph does not hold together at these input shapes. Check the latent shape and sizes. ({error.Message})", error);
            }
        }

        private static Dictionary<string, TensorType>? TryInfer(OnnxModel model, InputShapes shapes, IReadOnlyList<string> values)
        {
            try
            {
                return ShapeInference.Infer(model, shapes, values);
            }
            catch (OnnxRuntimeException)
            {
                return null;
            }
        }

        private static string[] ValuesToInfer(OnnxModel model, DependenceMap dependence)
        {
            var computed = model.Nodes.Where((_, node) => dependence.OfNode(node) != Dependence.Constant)
                .SelectMany(node => node.Outputs);
            var written = new HashSet<string>(model.Nodes.SelectMany(node => node.Outputs));
            var asked = model.Nodes.Where(DependenceMap.IsShapeQuery).Select(node => node.Inputs[0]).Where(written.Contains);
            return computed.Concat(asked).Distinct().ToArray();
        }

        private static LatentShape LatentOf(OnnxModel model, InputRoles roles, SplitOptions options)
        {
            if (options.LatentShape is { } given)
            {
                if (given.Channels < 1 || given.Height < 1 || given.Width < 1
                    || given.Height % options.Packing != 0 || given.Width % options.Packing != 0)
                {
                    throw new InvalidSettingException(nameof(options.LatentShape), given, $"Give channels, height and width above 0, sides as multiples of {options.Packing}.");
                }

                return given;
            }

            var shape = roles.Sample.Shape!;
            return shape.Count == 4 && options.Packing == 1 && shape.Skip(1).All(side => side.Size != null)
                ? new LatentShape((int)shape[1].Size!.Value, (int)shape[2].Size!.Value, (int)shape[3].Size!.Value)
                : throw new ImportException(model.Path, $"the latent's shape does not follow from the sample input {roles.Sample}. Give it as channels, height and width.");
        }

        private static int[] Chunks(SampleNodes nodes, BlockStructure blocks, int wanted)
        {
            var trunk = blocks.BlockCount - 1;
            if (wanted < 0 || wanted > trunk)
            {
                throw new InvalidSettingException(nameof(SplitOptions.Chunks), wanted, $"Choose 1 to {trunk}, the blocks before the last; 0 chooses for you.");
            }

            var count = wanted == 0 ? Math.Min(AutomaticChunks, trunk) : wanted;
            var total = nodes.CostBetween(blocks.Boundaries[0], blocks.Boundaries[trunk]);
            var chunks = new int[count];
            for (var chunk = 1; chunk < count; chunk++)
            {
                // The first block past the chunk's share of the cost, such that every chunk has a block.
                var block = chunks[chunk - 1] + 1;
                while (block < trunk - (count - chunk - 1) - 1
                    && nodes.CostBetween(blocks.Boundaries[0], blocks.Boundaries[block]) < total * chunk / count)
                {
                    block++;
                }

                chunks[chunk] = block;
            }

            return chunks;
        }

        private static string NothingRepeats(OnnxModel model, SampleNodes nodes)
        {
            var control = nodes.Nodes.Select(node => model.Nodes[node]).FirstOrDefault(node => node.HasSubgraph);
            return control == null
                ? $"nothing repeats among the {nodes.Nodes.Count} operations that depend on the sample, so there are no transformer blocks to cut between. Export a transformer."
                : $"nothing repeats outside of {control.Label}, whose body cannot be cut. Export the model with its blocks unrolled.";
        }

        private static PlannedPart[] Describe(
            SplitContext context, SplitDraft draft, DependenceMap dependence, OperationCost cost)
        {
            var costs = draft.Parts.Select(part => part.Nodes
                .Where(node => dependence.OfNode(node) != Dependence.Constant)
                .Sum(node => cost.Of(context.Model.Nodes[node]))).ToArray();
            var total = Math.Max(1, costs.Sum());
            return draft.Parts
                .Select((part, index) => new PlannedPart(
                    part.Name,
                    part.Blocks,
                    part.Nodes.Count,
                    costs[index] / total,
                    part.Reads.Concat(part.ReadsForwarded).Select(value => Crossing(context, value)).ToArray()))
                .Where(part => part.Nodes > 0)
                .ToArray();
        }

        private static CrossingTensor Crossing(SplitContext context, string value)
        {
            var type = context.TypeOf(value);
            var batch = context.Batch ?? 1;
            return new CrossingTensor(value, type.ToString(), type.ElementCount(batch) / batch);
        }
    }
}
