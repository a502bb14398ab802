using System.Collections.Generic;
using System.Linq;
using static SpeCa.Runtime.Blocks.ManifestRule;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// Follows the tensors through the parts of a manifest: whatever a part reads must have been written before, in the
    /// same shape, and still hold on a step that skips the embedding and the trunk.
    /// </summary>
    internal sealed class BoundaryValidation
    {
        private readonly string _path;
        private readonly BlockModelManifest _manifest;
        private readonly Dictionary<string, BoundaryTensor> _written = new Dictionary<string, BoundaryTensor>();

        private BoundaryValidation(string path, BlockModelManifest manifest)
        {
            _path = path;
            _manifest = manifest;
        }

        /// <exception cref="ManifestException">Two parts do not fit.</exception>
        public static void Check(string path, BlockModelManifest manifest)
        {
            var walk = new BoundaryValidation(path, manifest);
            walk.CheckParts();
            walk.CheckLastBlock();
            walk.CheckOutput();
        }

        /// <summary>The tensor that carries a latent, for the sampler's side of a model.</summary>
        public static TensorDescription LatentTensor(BlockModelManifest manifest, string carries) => new TensorDescription
        {
            Carries = carries,
            Shape = new[]
            {
                new TensorDimension(TensorDimension.Batch),
                new TensorDimension(manifest.Latent.Channels),
                new TensorDimension(TensorDimension.Height),
                new TensorDimension(TensorDimension.Width),
            },
        };

        private void CheckParts()
        {
            WriteGiven();
            if (_manifest.Context != null)
            {
                const string because = "the context may depend on the conditioning alone";
                RefuseReading(_manifest.Context, because, BoundaryTensors.Sample, BoundaryTensors.Timestep);
                CheckPart(_manifest.Context, BoundaryRole.Condition, BoundaryRole.Condition);
            }

            RefuseReading(
                _manifest.Condition, "the condition may depend on timestep and conditioning alone", BoundaryTensors.Sample);
            CheckPart(_manifest.Condition, BoundaryRole.Condition, BoundaryRole.Condition);
            CheckPart(_manifest.Embedding, BoundaryRole.Hidden, BoundaryRole.Constant);
            foreach (var part in _manifest.Trunk)
            {
                RequireRows(part);
                CheckPart(part, BoundaryRole.Hidden, BoundaryRole.Hidden);
            }

            RequireRows(_manifest.Verify);
            CheckPart(_manifest.Verify, BoundaryRole.Last, BoundaryRole.Last);
            CheckPart(_manifest.Head, BoundaryRole.Last, BoundaryRole.Last);
        }

        private void WriteGiven()
        {
            Give(LatentTensor(_manifest, BoundaryTensors.Sample));
            var rows = new[] { new TensorDimension(TensorDimension.Batch) };
            Give(new TensorDescription { Carries = BoundaryTensors.Timestep, Shape = rows });
            if (_manifest.Conditioning.Classes.Count > 0)
            {
                Give(new TensorDescription { Carries = BoundaryTensors.Label, Type = "int64", Shape = rows });
            }

            foreach (var input in _manifest.Conditioning.Inputs)
            {
                Give(new TensorDescription
                {
                    Carries = input.Name,
                    Shape = rows.Concat(input.Shape.Select(side => new TensorDimension(side))).ToArray(),
                });
            }
        }

        private void Give(TensorDescription tensor) =>
            _written[tensor.Carries] = new BoundaryTensor(SignatureOf(tensor), BoundaryRole.Given, "the sampler");

        private void CheckPart(PartDescription part, BoundaryRole perRow, BoundaryRole constant)
        {
            foreach (var input in part.Inputs)
            {
                CheckRead(part, input);
            }

            foreach (var output in part.Outputs)
            {
                CheckWrite(part, output);
                _written[output.Carries] =
                    new BoundaryTensor(SignatureOf(output), output.IsPerRow ? perRow : constant, part.File);
            }
        }

        private void CheckRead(PartDescription part, TensorDescription input)
        {
            Require(_path, _written.TryGetValue(input.Carries, out var source), $"'{part.File}' reads '{input.Carries}', which no earlier part writes; export the block model again.");
            var signature = SignatureOf(input);
            var isScalar = input.Carries == BoundaryTensors.Timestep && signature is "float32[]" or "float32[1]";
            Require(_path, isScalar || source.Signature == signature, $"'{part.File}' reads '{input.Carries}' as {signature}, but it is written as {source.Signature}; export the block model again.");
            Require(_path, part != _manifest.Head || source.Role != BoundaryRole.Hidden, $"'{part.File}' reads '{input.Carries}' of '{source.Writer}', which a skipped step leaves as it was; let the verify block write it, or read it there.");
        }

        private void CheckWrite(PartDescription part, TensorDescription output)
        {
            var carries = output.Carries;
            Require(_path, !BoundaryTensors.IsGiven(_manifest, carries), $"'{part.File}' writes '{carries}', which only the sampler writes; carry it by another name.");
            Require(_path, !BoundaryTensors.IsReserved(carries) || part == _manifest.Head, $"'{part.File}' writes '{carries}', a reserved name; carry it by another name.");
            Require(_path, output.Type == "float32" && output.Shape.Count > 0, $"'{part.File}' writes '{carries}' as {output.Signature}; it must be float32 with at least one dimension.");
            if (_written.TryGetValue(carries, out var earlier))
            {
                Require(_path, !(earlier.Role is BoundaryRole.Condition or BoundaryRole.Constant), $"'{earlier.Writer}' and '{part.File}' both write '{carries}', which is kept from step to step; carry one by another name.");
            }
        }

        private void CheckLastBlock()
        {
            Require(_path, BoundaryTensors.HiddenInOf(_manifest).Count > 0, $"'{_manifest.Verify.File}' reads nothing for every row that the embedding or the trunk writes; there is nothing to forecast.");
            Require(_path, _manifest.Verify.Outputs.Any(output => BoundaryTensors.Reads(_manifest.Head, output.Carries)), $"'{_manifest.Head.File}' reads nothing that '{_manifest.Verify.File}' writes; the head must follow the last block.");
        }

        private void CheckOutput()
        {
            var head = _manifest.Head;
            var expected = SignatureOf(LatentTensor(_manifest, BoundaryTensors.Output));
            Require(_path, head.Outputs.Count == 1 && head.Outputs[0].Carries == BoundaryTensors.Output, $"'{head.File}' must have one output, which carries 'output'; it writes {string.Join(", ", head.Outputs.Select(output => $"'{output.Carries}'"))}.");
            Require(_path, SignatureOf(head.Outputs[0]) == expected, $"'{head.File}' writes 'output' as {head.Outputs[0].Signature}; it must be {expected}, as the latent.");
        }

        private void RefuseReading(PartDescription part, string because, params string[] names)
        {
            foreach (var name in names)
            {
                Require(_path, !BoundaryTensors.Reads(part, name), $"'{part.File}' reads '{name}'; {because}.");
            }
        }

        // A constant outlives the step that wrote it, so only what depends on no sample may be one.
        private void RequireRows(PartDescription part)
        {
            foreach (var output in part.Outputs)
            {
                Require(_path, output.IsPerRow, $"'{part.File}' writes '{output.Carries}' as {output.Signature}; its first dimension must be batch.");
            }
        }

        private string SignatureOf(TensorDescription tensor) => tensor.At(_manifest.Latent).Signature;
    }
}
