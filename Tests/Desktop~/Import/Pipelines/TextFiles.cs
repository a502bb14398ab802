using System.IO;
using SpeCa.Tests.Prompts;

namespace SpeCa.Tests.Import.Pipelines
{
    /// <summary>Adds small text encoders and tokenizers to pipelines, in the layout in which Optimum exports them.</summary>
    internal static class TextFiles
    {
        public const string ClipConfig = """{ "model_type": "clip_text_model", "num_hidden_layers": 2 }""";
        public const string T5Config = """{ "model_type": "t5", "num_layers": 2 }""";

        public static PipelineFiles PixArt(string encoder = "t5_masked")
        {
            var files = PipelineFiles.PixArt();
            AddT5(files, "text_encoder", encoder);
            return files;
        }

        public static PipelineFiles StableDiffusion3(string? t5 = "t5")
        {
            var files = PipelineFiles.StableDiffusion3();
            AddClip(files, "text_encoder", "clip_small", tokens: 4);
            AddClip(files, "text_encoder_2", "clip_large", tokens: 4);
            files.Set("tokenizer_2/tokenizer_config.json", "pad_token", "!");
            if (t5 != null)
            {
                AddT5(files, "text_encoder_3", t5);
            }

            return files;
        }

        public static PipelineFiles Flux(string transformer = "flux")
        {
            var files = PipelineFiles.Flux(transformer);
            AddClip(files, "text_encoder", "clip_pooled", tokens: 8);
            AddT5(files, "text_encoder_2", "t5");
            return files;
        }

        private static void AddClip(PipelineFiles files, string component, string model, int tokens)
        {
            Add(files, component, model, ClipConfig, "clip/vocab.json", "clip/merges.txt");
            files.Write(TokenizerConfig(component), $$"""
                { "tokenizer_class": "CLIPTokenizer", "model_max_length": {{tokens}}, "pad_token": "<|endoftext|>",
                  "bos_token": { "__type": "AddedToken", "content": "<|startoftext|>", "lstrip": false }, "do_lower_case": true }
                """);
        }

        private static void AddT5(PipelineFiles files, string component, string model)
        {
            Add(files, component, model, T5Config, "t5/spiece.model");
            files.Write(TokenizerConfig(component), """
                { "tokenizer_class": "T5Tokenizer", "model_max_length": 512, "eos_token": "</s>", "extra_ids": 100 }
                """);
        }

        private static void Add(PipelineFiles files, string component, string model, string config, params string[] vocabulary)
        {
            var tokenizer = Path.GetDirectoryName(TokenizerConfig(component))!;
            Directory.CreateDirectory(files.FileOf(component));
            Directory.CreateDirectory(files.FileOf(tokenizer));
            File.Copy(TextModels.PathOf(model), files.FileOf($"{component}/model.onnx"));
            files.Write($"{component}/config.json", config);
            foreach (var file in vocabulary)
            {
                File.Copy(Path.Combine(Tokenizers.Folder, file), files.FileOf(Path.Combine(tokenizer, Path.GetFileName(file))));
            }
        }

        private static string TokenizerConfig(string component) =>
            $"{component.Replace("text_encoder", "tokenizer", System.StringComparison.Ordinal)}/tokenizer_config.json";
    }
}
