using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Import.Onnx;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>
    /// Imports an exported diffusers pipeline: its transformer, split into blocks, its decoder and its text encoders.
    /// <code>
    /// PipelineImporter.Import("dit-onnx", "dit");
    /// using var model = BlockModel.Load("dit");
    /// </code>
    /// </summary>
    public sealed class PipelineImporter
    {
        private readonly string _folder;
        private readonly PipelineDescription _pipeline;
        private readonly PipelineImportOptions _options;
        private readonly LatentShape _latent;

        private PipelineImporter(string folder, PipelineDescription pipeline, PipelineImportOptions options)
        {
            _folder = folder;
            _pipeline = pipeline;
            _options = options;
            _latent = new LatentShape(
                pipeline.Decoder.LatentChannels,
                LatentSide(nameof(options.Height), options.Height),
                LatentSide(nameof(options.Width), options.Width));
        }

        /// <summary>Imports a folder that <see cref="PipelineFolder"/> reads. A failure leaves nothing behind.</summary>
        /// <param name="folder">The pipeline's folder.</param>
        /// <param name="target">The block model's folder; it must not exist, or be empty.</param>
        /// <param name="options">How to import it; null for what its folder says.</param>
        /// <returns>The manifest that was written.</returns>
        /// <exception cref="ImportException">The pipeline is not known, incomplete, or cannot be split.</exception>
        /// <exception cref="InvalidSettingException">An option is out of its range, or the target is not empty.</exception>
        /// <exception cref="IOException">A file cannot be written.</exception>
        public static BlockModelManifest Import(string folder, string target, PipelineImportOptions? options = null)
        {
            options ??= new PipelineImportOptions();
            var pipeline = PipelineFolder.Read(folder);
            Check(options, pipeline);
            var importer = new PipelineImporter(folder, pipeline, options);
            var transformer = OnnxModelReader.Read(pipeline.Transformer);
            var plan = ModelSplitter.Plan(transformer, importer.SplitOptions(transformer));
            return BlockModelFolder.Write(target, parts => importer.WriteParts(plan, transformer, parts, target));
        }

        private static void Check(PipelineImportOptions options, PipelineDescription pipeline)
        {
            if (!(options.Guidance >= 0 && float.IsFinite(options.Guidance)))
            {
                throw new InvalidSettingException(nameof(options.Guidance), options.Guidance, "Choose a finite number of at least 0.");
            }

            var names = options.ClassNames.Count;
            if (names > 0 && names != (pipeline.ClassCount ?? 0))
            {
                throw new InvalidSettingException(
                    nameof(options.ClassNames), $"{names} names", $"The model has {pipeline.ClassCount ?? 0} classes: name all, or none.");
            }
        }

        private BlockModelManifest WriteParts(SplitPlan plan, OnnxModel transformer, string folder, string target)
        {
            var manifest = plan.WriteParts(folder, target);
            var (decoder, weights) = AutoencoderWriter.Write(folder, _pipeline.Decoder, plan, _options.CopyWeights);
            return manifest with
            {
                Description = $"Imported from a {_pipeline.PipelineClass}.",
                Conditioning = WithClasses(manifest.Conditioning),
                Weights = manifest.Weights.Concat(weights).ToArray(),
                Decoder = decoder,
                Text = PipelineTextWriter.Write(folder, _pipeline, transformer, manifest.Conditioning, _options.CopyWeights),
            };
        }

        private int LatentSide(string setting, int texels)
        {
            var granularity = _pipeline.Decoder.Factor * _pipeline.Packing * _pipeline.Patch;
            if (texels < 0 || texels % granularity != 0)
            {
                throw new InvalidSettingException(setting, texels, $"Choose a multiple of {granularity}; 0 is the model's own size.");
            }

            return texels > 0 ? texels / _pipeline.Decoder.Factor : _pipeline.LatentSide
                ?? throw new InvalidSettingException(setting, texels, $"The pipeline does not say its size: choose a multiple of {granularity}.");
        }

        private SplitOptions SplitOptions(OnnxModel transformer)
        {
            var isFlux = _pipeline.Family == PipelineFamily.Flux;
            return new SplitOptions
            {
                Name = _options.Name ?? new DirectoryInfo(_folder).Name,
                Chunks = _options.Chunks,
                LatentShape = _latent,
                Packing = _pipeline.Packing,
                Prediction = _pipeline.Prediction,
                Schedule = _pipeline.ScheduleFor(_latent.Height, _latent.Width),
                ClassNames = _options.ClassNames,
                Dimensions = OpenDimensions.Of(transformer, _pipeline, _latent, _options.Dimensions),
                Bindings = isFlux
                    ? FluxInputs.Bindings(_latent, _options.Guidance)
                    : new Dictionary<string, IReadOnlyList<float>>(),
                CopyWeights = _options.CopyWeights,
            };
        }

        // The label's table has one row more than there are classes, for no class.
        private ConditioningDescription WithClasses(ConditioningDescription found)
        {
            if (!(_pipeline.ClassCount is { } count))
            {
                return found;
            }

            var rows = _options.ClassNames.Count > 0 && found.Classes.Count > 0 ? count + 1 : found.Classes.Count;
            return rows == count + 1
                ? found with { Classes = found.Classes.Take(count).ToArray(), UnconditionalLabel = count }
                : throw new ImportException(
                    _pipeline.Transformer,
                    $"its label has {rows} values, but its config.json says num_embeds_ada_norm {count}, for which it needs {count + 1}. Export both from one model.");
        }
    }
}
