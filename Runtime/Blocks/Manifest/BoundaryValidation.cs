using System.Collections.Generic;
using System.Linq;
using static SpeCa.Runtime.Blocks.ManifestRule;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Checks that the parts of a manifest fit together: who writes which tensor, who reads it, in which shape.</summary>
    internal static class BoundaryValidation
    {
        /// <exception cref="ManifestException">Two parts do not fit.</exception>
        public static void Check(string path, BlockModelManifest manifest)
        {
            CheckReads(path, manifest);
            CheckCondition(path, manifest);
            CheckHidden(path, manifest);
            CheckEmbedding(path, manifest);
            CheckOutput(path, manifest);
        }

        // Follows the tensors through the parts: whatever a part reads must have been written before, in the same shape.
        private static void CheckReads(string path, BlockModelManifest manifest)
        {
            var written = GivenSignatures(manifest);
            foreach (var part in manifest.Parts)
            {
                foreach (var input in part.Inputs)
                {
                    Require(path, written.TryGetValue(input.Carries, out var source), $"'{part.File}' reads '{input.Carries}', which no earlier part writes; export the block model again.");
                    Require(path, source == input.Signature, $"'{part.File}' reads '{input.Carries}' as {input.Signature}, but it is written as {source}; export the block model again.");
                }

                foreach (var output in part.Outputs)
                {
                    Require(path, !BoundaryTensors.IsGiven(output.Carries), $"'{part.File}' writes '{output.Carries}', which only the sampler writes; carry it by another name.");
                    Require(path, output.Type == "float32" && output.Shape.Count > 0, $"'{part.File}' writes '{output.Carries}' as {output.Signature}; it must be float32 with at least one dimension.");
                    written[output.Carries] = output.Signature;
                }
            }
        }

        private static void CheckCondition(string path, BlockModelManifest manifest)
        {
            foreach (var output in BoundaryTensors.ConditionOf(manifest))
            {
                RequireRows(path, manifest.Condition, output);
            }

            Require(
                path,
                manifest.Condition.Inputs.All(input => input.Carries != BoundaryTensors.Sample),
                $"'{manifest.Condition.File}' reads 'sample'; the condition may depend on timestep and label alone.");
        }

        private static void CheckHidden(string path, BlockModelManifest manifest)
        {
            var hidden = BoundaryTensors.HiddenOf(manifest);
            foreach (var tensor in hidden)
            {
                RequireRows(path, manifest.Verify, tensor);
                Require(path, BoundaryTensors.ConditionOf(manifest).All(condition => condition.Carries != tensor.Carries), $"'{manifest.Condition.File}' and the blocks both write '{tensor.Carries}'; carry the condition by another name.");
            }

            foreach (var chunk in manifest.Trunk.Append(manifest.Verify))
            {
                Require(path, Signatures(chunk.Outputs).SetEquals(Signatures(hidden)), $"'{chunk.File}' must write exactly the hidden tensors that the verify block writes: {string.Join(", ", Signatures(hidden))}.");
            }
        }

        // A workspace keeps what the embedding adds to the hidden state from one step to the next, whatever rows are run.
        private static void CheckEmbedding(string path, BlockModelManifest manifest)
        {
            var conditions = BoundaryTensors.ConditionOf(manifest).Select(tensor => tensor.Carries).ToHashSet();
            foreach (var constant in BoundaryTensors.ConstantsOf(manifest))
            {
                Require(path, !constant.IsPerRow, $"'{manifest.Embedding.File}' writes '{constant.Carries}' as {constant.Signature}; beside the hidden tensors, only what is the same for all rows may leave it.");
                Require(path, !conditions.Contains(constant.Carries), $"'{manifest.Condition.File}' and '{manifest.Embedding.File}' both write '{constant.Carries}'; carry one by another name.");
            }

            var hidden = Signatures(BoundaryTensors.HiddenOf(manifest));
            foreach (var output in manifest.Embedding.Outputs.Except(BoundaryTensors.ConstantsOf(manifest)))
            {
                Require(path, hidden.Contains(Signature(output)), $"'{manifest.Embedding.File}' writes '{output.Carries}' as {output.Signature}; the blocks write it as another shape.");
            }
        }

        private static void CheckOutput(string path, BlockModelManifest manifest)
        {
            var expected = $"float32[batch, {manifest.Latent.Channels}, height, width]";
            var outputs = manifest.Head.Outputs;
            Require(path, outputs.Count == 1 && outputs[0].Carries == BoundaryTensors.Output, $"'{manifest.Head.File}' must have one output, which carries 'output'; it writes {string.Join(", ", Signatures(outputs))}.");
            Require(path, outputs[0].Signature == expected, $"'{manifest.Head.File}' writes 'output' as {outputs[0].Signature}; it must be {expected}, as the latent.");
        }

        private static Dictionary<string, string?> GivenSignatures(BlockModelManifest manifest) =>
            new Dictionary<string, string?>
            {
                [BoundaryTensors.Sample] = $"float32[batch, {manifest.Latent.Channels}, height, width]",
                [BoundaryTensors.Timestep] = "float32[batch]",
                [BoundaryTensors.Label] = "int64[batch]",
            };

        private static void RequireRows(string path, PartDescription part, TensorDescription tensor) =>
            Require(path, tensor.IsPerRow, $"'{part.File}' writes '{tensor.Carries}' as {tensor.Signature}; its first dimension must be batch.");

        private static HashSet<string> Signatures(IEnumerable<TensorDescription> tensors) => tensors.Select(Signature).ToHashSet();

        private static string Signature(TensorDescription tensor) => $"'{tensor.Carries}' {tensor.Signature}";
    }
}
