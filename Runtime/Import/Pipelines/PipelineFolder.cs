using System.IO;
using SpeCa.Runtime;

namespace SpeCa.Import
{
    /// <summary>
    /// Reads the settings of a pipeline in the layout in which diffusers saves and Optimum exports it:
    /// <c>model_index.json</c>, <c>scheduler/scheduler_config.json</c>, <c>transformer/config.json</c> and
    /// <c>model.onnx</c>, <c>vae_decoder/model.onnx</c> and its <c>config.json</c>, which may also be in <c>vae</c>.
    /// <c>vae_encoder/model.onnx</c> may be there. Where text encoders are exported: <c>text_encoder*/model.onnx</c> and
    /// <c>config.json</c>, <c>tokenizer*/tokenizer_config.json</c> with <c>vocab.json</c> and <c>merges.txt</c>, or
    /// <c>spiece.model</c>.
    /// </summary>
    public static class PipelineFolder
    {
        private const string ModelName = "model.onnx";

        /// <summary>Reads a folder. The models themselves are not read.</summary>
        /// <exception cref="ImportException">
        /// A file is missing or a link that leads out of the folder, or a setting is not known; says which, and what is.
        /// </exception>
        public static PipelineDescription Read(string folder)
        {
            var index = ConfigFile.Read(folder, "model_index.json");
            if (!index.Has("transformer"))
            {
                throw index.Refuse("transformer", "there: only pipelines with a transformer have blocks to skip");
            }

            var scheduler = new SchedulerConfig(ConfigFile.Read(folder, "scheduler/scheduler_config.json"));
            var transformer = new TransformerConfig(ConfigFile.Read(folder, "transformer/config.json"));
            var decoder = DecoderConfig.Read(folder);
            transformer.CheckChannels(decoder.LatentChannels);
            return new PipelineDescription
            {
                PipelineClass = index.Text("_class_name"),
                Family = transformer.Family,
                Transformer = Model(folder, "transformer"),
                LatentSide = transformer.LatentSide,
                Packing = transformer.Packing,
                Patch = transformer.Patch,
                ClassCount = transformer.ClassCount,
                Prediction = scheduler.Prediction,
                Schedule = scheduler.Schedule(takesSigma: transformer.Family == PipelineFamily.Flux),
                DynamicShift = scheduler.DynamicShift(),
                Decoder = decoder,
                TextEncoders = TextEncoderConfig.Read(folder, transformer.Family),
            };
        }

        /// <summary>Whether a component's model is there.</summary>
        internal static bool IsExported(string folder, string component) => File.Exists(Path.Combine(folder, component, ModelName));

        /// <summary>A component's model.</summary>
        /// <exception cref="ImportException">The file is missing.</exception>
        internal static string Model(string folder, string component)
        {
            var path = Find(folder, $"{component}/{ModelName}");
            return File.Exists(path)
                ? path
                : throw new ImportException(path, "the file is missing. Export the pipeline's models to ONNX into its folder.");
        }

        /// <summary>The path of a file, which need not be there.</summary>
        /// <exception cref="ImportException">It is a link that leads out of the folder.</exception>
        internal static string Find(string folder, string name) =>
            FolderFile.Find(folder, name, (file, problem) => new ImportException(file, problem));
    }
}
