using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Import
{
    /// <summary>Runs a block model beside the model that it was split from, on the same inputs.</summary>
    public static class SplitVerification
    {
        private const int Rows = 3;

        /// <summary>Compares the outputs of both, split by the options that the folder's record keeps.</summary>
        /// <param name="folder">The block model's folder.</param>
        /// <param name="modelPath">The model that it was split from; null takes the one that the record names.</param>
        /// <param name="seed">The seed of the random inputs.</param>
        /// <exception cref="ImportException">
        /// The record or the model cannot be read, or ONNX Runtime cannot run the original, or the parts, on the CPU.
        /// </exception>
        /// <exception cref="BlockModelException">The block model cannot be loaded.</exception>
        public static SplitDifference Compare(string folder, string? modelPath = null, ulong seed = 1)
        {
            var record = SplitRecord.Read(folder);
            return Compare(ModelSplitter.Plan(modelPath ?? record.SourceFrom(folder), record.Options), folder, seed);
        }

        /// <summary>Compares the outputs of both.</summary>
        /// <param name="plan">The plan that the block model was written from, or one with the same options.</param>
        /// <param name="folder">The block model's folder.</param>
        /// <param name="seed">The seed of the random inputs.</param>
        /// <exception cref="ImportException">
        /// The block model has another latent or other inputs, or ONNX Runtime cannot run the original, or the parts, on the CPU.
        /// </exception>
        /// <exception cref="BlockModelException">The block model cannot be loaded.</exception>
        public static SplitDifference Compare(SplitPlan plan, string folder, ulong seed = 1)
        {
            var context = plan.Context;
            var rows = plan.Batch ?? Rows;
            using var model = Load(plan, folder);
            CheckOrigin(plan, model);
            using var workspace = model.CreateWorkspace(rows, plan.Latent.Height, plan.Latent.Width);
            Fill(workspace, model.Manifest, seed);
            var expected = OriginalModel.Run(context, workspace, rows);
            RunParts(workspace, model.Manifest, rows);
            return SplitDifference.Between(expected, workspace.Output.Rows(0, rows));
        }

        private static BlockModel Load(SplitPlan plan, string folder)
        {
            try
            {
                return BlockModel.Load(folder, new BlockModelOptions { Providers = new[] { ExecutionProvider.Cpu } });
            }
            catch (ModelFileException error) when (SessionError.IsMissingKernel(error.InnerException))
            {
                throw new ImportException(
                    plan.Model,
                    "the CPU, on which both are compared, has no kernel for an operation in it, as it has none in bfloat16. "
                    + "Generate with its parts on a GPU, and compare a split of the same model exported in float32 or float16. "
                    + $"({error.InnerException!.Message})",
                    error);
            }
        }

        private static void CheckOrigin(SplitPlan plan, BlockModel model)
        {
            var latent = model.Manifest.Latent;
            var split = Inputs(
                new LatentShape(latent.Channels, latent.Height, latent.Width),
                model.Manifest.Conditioning.Classes.Count > 0,
                model.Manifest.Conditioning.Inputs);
            var original = Inputs(plan.Latent, plan.Context.Roles.Label != null, plan.Manifest.Conditioning.Inputs);
            if (split != original)
            {
                throw new ImportException(
                    plan.Model,
                    $"it takes {original}, but '{model.Folder}' takes {split}. Give the model that it was split from.");
            }
        }

        private static string Inputs(LatentShape latent, bool hasLabel, IEnumerable<ConditioningInput> inputs) =>
            $"a latent {latent}{(hasLabel ? ", a label" : "")}"
            + string.Concat(inputs.Select(input => $", {input.Name} [{string.Join(", ", input.Shape)}]"));

        private static void Fill(IBlockWorkspace workspace, BlockModelManifest manifest, ulong seed)
        {
            GaussianNoise.Fill(seed, workspace.Sample.Values);
            for (var index = 0; index < workspace.Inputs.Count; index++)
            {
                GaussianNoise.Fill(seed + (ulong)index + 1, workspace.Inputs[index].Values);
                RoundMask(workspace.Inputs[index]);
            }

            // A timestep of one digit after the point survives half precision; one for all rows, as in a request.
            var timestep = manifest.Schedule.Kind == NoiseScheduleKind.Flow ? 0.5f * manifest.Schedule.TimestepScale : 400;
            workspace.Timestep.Values.Fill(timestep);
            var labels = Math.Max(1, manifest.Conditioning.Classes.Count);
            for (var row = 0; row < workspace.Label.Capacity; row++)
            {
                workspace.Label.Values[row] = row % labels;
            }
        }

        private static void RoundMask(RowTensor<float> input)
        {
            if (input.Name.IndexOf("mask", StringComparison.OrdinalIgnoreCase) < 0)
            {
                return;
            }

            foreach (ref var value in input.Values)
            {
                value = value > -1 ? 1 : 0;
            }
        }

        private static void RunParts(IBlockWorkspace workspace, BlockModelManifest manifest, int rows)
        {
            if (manifest.Context != null)
            {
                workspace.RunContext(rows);
            }

            workspace.RunCondition(rows);
            workspace.RunEmbedding(rows);
            for (var chunk = 0; chunk < manifest.Trunk.Count; chunk++)
            {
                workspace.RunChunk(chunk, rows);
            }

            workspace.RunVerifyBlock(rows);
            workspace.RunHead(rows);
        }
    }
}
