using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Import.Splitting;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Import
{
    /// <summary>How a model will be split. Nothing has been written yet.</summary>
    public sealed class SplitPlan
    {
        private readonly SplitContext _context;
        private readonly SplitDraft _draft;

        internal SplitPlan(
            SplitContext context, SplitDraft draft, BlockModelManifest manifest, IReadOnlyList<PlannedPart> parts)
        {
            _context = context;
            Manifest = manifest;
            _draft = draft;
            Parts = parts;
        }

        /// <summary>The model's file.</summary>
        public string Model => _context.Model.Path;

        /// <summary>The parts in the order in which they run.</summary>
        public IReadOnlyList<PlannedPart> Parts { get; }

        internal SplitContext Context => _context;

        /// <summary>The manifest without parts.</summary>
        internal BlockModelManifest Manifest { get; }

        /// <summary>Transformer blocks.</summary>
        public int BlockCount => Parts.Sum(part => part.Blocks);

        /// <summary>What is denoised.</summary>
        public LatentShape Latent => _context.Latent;

        /// <summary>What the output is taken for.</summary>
        public PredictionType Prediction => Manifest.Prediction;

        /// <summary>The noise schedule that the model is taken to have been trained with.</summary>
        public NoiseScheduleDescription Schedule => Manifest.Schedule;

        /// <summary>The rows that the graph was exported with; null where it takes any number.</summary>
        public int? Batch => (int?)_context.Batch;

        /// <summary>What each input was taken for, one line each.</summary>
        public IReadOnlyList<string> Inputs => new[]
            {
                $"sample: {_context.Roles.Sample}",
                $"timestep: {_context.Roles.Timestep}",
            }
            .Concat(_context.Roles.Label == null ? Array.Empty<string>() : new[] { $"label: {_context.Roles.Label}" })
            .Concat(_context.Roles.Conditioning.Select(input => $"conditioning: {input}"))
            .Append($"output: {_context.Roles.Output}")
            .ToArray();

        /// <summary>
        /// Writes the block model: to a temporary folder first, so that a failure leaves nothing behind. External weight
        /// files are linked into the folder, which takes neither time nor space, and copied where that cannot be done. A
        /// <see cref="SplitRecord"/> keeps the options.
        /// </summary>
        /// <param name="folder">The folder; it must not exist, or be empty.</param>
        /// <returns>The manifest that was written.</returns>
        /// <exception cref="InvalidSettingException">The folder is not empty.</exception>
        /// <exception cref="ImportException">A value cannot cross from part to part.</exception>
        /// <exception cref="IOException">A file cannot be written.</exception>
        public BlockModelManifest Write(string folder) =>
            BlockModelFolder.Write(folder, temporary => WriteParts(temporary, folder));

        /// <summary>Writes the parts, their weights and the record of the split into a folder.</summary>
        /// <param name="folder">Where they are written.</param>
        /// <param name="target">Where the folder will be in the end.</param>
        /// <returns>The manifest, which is yet to be written.</returns>
        internal BlockModelManifest WriteParts(string folder, string target)
        {
            SplitRecord.Of(_context.Model.Path, Path.GetFullPath(target), _context.Options).Write(folder);
            using var weights = new WeightStore(folder, _context.Options.CopyWeights);
            PartDescription WritePart(PartDraft part) => new PartWriter(_context, weights, part).Write(folder);
            var manifest = Manifest with
            {
                Context = _draft.Context.Writes.Count == 0 ? null : WritePart(_draft.Context),
                Condition = WritePart(_draft.Condition),
                Embedding = WritePart(_draft.Embedding),
                Trunk = _draft.Trunk.Select(WritePart).ToArray(),
                Verify = WritePart(_draft.Verify),
                Head = WritePart(_draft.Head),
            };
            return manifest with { Weights = weights.Finish() };
        }
    }
}
