using System.IO;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime.Blocks;
using SpeCa.Tests.Prompts;

namespace SpeCa.Tests.Import.Pipelines
{
    public class TextImportRefusalTests
    {
        private static readonly PipelineImportOptions _small = new() { Width = 64, Height = 64 };

        [TestCase("text_encoder_2/model.onnx")]
        [TestCase("text_encoder/config.json")]
        [TestCase("tokenizer/tokenizer_config.json")]
        [TestCase("tokenizer/vocab.json")]
        [TestCase("tokenizer_2/merges.txt")]
        [TestCase("tokenizer_3/spiece.model")]
        public void A_missing_file_is_named(string file)
        {
            using var files = TextFiles.StableDiffusion3();
            File.Delete(files.FileOf(file));

            Refused(files, Path.GetFileName(file), "missing");
        }

        [TestCase("text_encoder/config.json", "model_type", "\"umt5\"", "clip_text_model, t5")]
        [TestCase("text_encoder/config.json", "model_type", "\"t5\"", "clip_text_model in this pipeline")]
        [TestCase("text_encoder/config.json", "num_hidden_layers", "0", "whole number")]
        [TestCase("tokenizer/tokenizer_config.json", "tokenizer_class", "\"BertTokenizer\"", "CLIPTokenizer")]
        [TestCase("tokenizer/tokenizer_config.json", "model_max_length", "-1", "whole number")]
        [TestCase("tokenizer/tokenizer_config.json", "pad_token", "3", "a token")]
        [TestCase("tokenizer/tokenizer_config.json", "bos_token", "{ \"content\": \"\" }", "a token")]
        public void Settings_that_are_not_known_are_refused_with_those_that_are(string file, string key, string value, string known)
        {
            using var files = TextFiles.StableDiffusion3();
            files.Set(file, key, JsonNode.Parse(value));

            Refused(files, Path.GetFileName(file), key, known);
        }

        [Test]
        public void A_tokenizer_of_another_kind_than_its_encoder_is_refused()
        {
            using var files = TextFiles.StableDiffusion3();
            File.Copy(files.FileOf("tokenizer_3/spiece.model"), files.FileOf("tokenizer/spiece.model"));
            files.Set("tokenizer/tokenizer_config.json", "tokenizer_class", "T5Tokenizer");

            Refused(files, "SentencePiece", "text_encoder needs ClipBpe");
        }

        [Test]
        public void More_tokens_than_the_tokenizer_makes_are_refused()
        {
            using var files = TextFiles.PixArt();
            files.Set("tokenizer/tokenizer_config.json", "model_max_length", 8);

            Refused(files, "8 tokens at most", "12 are asked for");
        }

        // As Hugging Face writes it.
        [Test]
        public void A_tokenizer_without_a_limit_makes_any_number()
        {
            using var files = TextFiles.PixArt();
            files.Set("tokenizer/tokenizer_config.json", "model_max_length", 1e30);

            Assert.That(PipelineImporter.Import(files.Path, files.Target, _small).Text!.Encoders[0].Tokenizer.Length, Is.EqualTo(12));
        }

        [Test]
        public void Fewer_tokens_than_clip_makes_are_refused()
        {
            using var files = TextFiles.StableDiffusion3();
            files.Set("tokenizer/tokenizer_config.json", "model_max_length", 6);

            Refused(files, "6 text tokens", "CLIP alone makes 6");
        }

        [TestCase("pixart", "text_encoder", "t5", "no input attention_mask")]
        [TestCase("pixart", "text_encoder", "clip_small", "no input attention_mask")]
        [TestCase("flux", "text_encoder", "t5", "no output 'pooler_output'")]
        [TestCase("flux", "text_encoder_2", "pixart", "a text encoder takes input_ids")]
        [TestCase("flux", "text_encoder_2", "convolutions", "a text encoder takes input_ids")]
        [TestCase("sd3", "text_encoder", "t5", "no output 'hidden_states.1'")]
        [TestCase("sd3", "text_encoder", "clip_pooled", "values")]
        [TestCase("sd3", "text_encoder_3", "clip_small", "8 values a token")]
        public void An_encoder_of_another_pipeline_is_refused(string pipeline, string component, string model, string reason)
        {
            using var files = pipeline switch { "pixart" => TextFiles.PixArt(), "sd3" => TextFiles.StableDiffusion3(), _ => TextFiles.Flux() };
            var path = File.Exists(TextModels.PathOf(model)) ? TextModels.PathOf(model) : Family.PathOf(model);
            File.Copy(path, files.FileOf($"{component}/model.onnx"), overwrite: true);

            Refused(files, reason);
        }

        [Test]
        public void An_encoder_of_another_width_is_refused_before_anything_is_left_behind()
        {
            using var files = TextFiles.Flux();
            File.Copy(TextModels.PathOf("clip_large"), files.FileOf("text_encoder/model.onnx"), overwrite: true);

            var error = Assert.Throws<ManifestException>(() => PipelineImporter.Import(files.Path, files.Target, _small));

            Assert.That(error!.Message, Does.Contain("pooled_projections").And.Contain("[batch, 12]").And.Contain("[batch, 20]"));
            Assert.That(files.Others, Is.Empty);
        }

        [Test]
        public void Encoders_that_are_not_exported_are_left_out()
        {
            using var files = TextFiles.StableDiffusion3();
            foreach (var component in new[] { "text_encoder", "text_encoder_2", "text_encoder_3" })
            {
                File.Delete(files.FileOf($"{component}/model.onnx"));
            }

            var manifest = PipelineImporter.Import(files.Path, files.Target, _small);

            Assert.That(manifest.Text, Is.Null);
            Assert.That(Directory.Exists(Path.Combine(files.Target, "tokenizer")), Is.False);
        }

        [Test]
        public void Tokenizer_and_limits_are_those_of_the_configs()
        {
            using var files = TextFiles.StableDiffusion3();

            var text = PipelineImporter.Import(files.Path, files.Target, _small).Text!;

            var (first, second, third) = (text.Encoders[0].Tokenizer, text.Encoders[1].Tokenizer, text.Encoders[2].Tokenizer);
            Assert.That((first.Kind, first.Length, first.StartToken, first.PaddingToken, first.Lowercase), Is.EqualTo(
                (TokenizerKind.ClipBpe, 4, "<|startoftext|>", "<|endoftext|>", true)));
            Assert.That((second.PaddingToken, second.Vocabulary.File, second.Merges!.File), Is.EqualTo(
                ("!", "tokenizer_2/vocab.json", "tokenizer_2/merges.txt")));
            Assert.That((third.Kind, third.Length, third.StartToken, third.EndToken, third.PaddingToken, third.Lowercase), Is.EqualTo(
                (TokenizerKind.SentencePiece, 2, (string?)null, "</s>", "<pad>", false)));
        }

        [Test]
        public void Pixart_makes_prompts_lower_case_as_its_pipeline_does()
        {
            using var files = TextFiles.PixArt();

            Assert.That(PipelineImporter.Import(files.Path, files.Target, _small).Text!.Encoders[0].Tokenizer.Lowercase);
        }

        private static void Refused(PipelineFiles files, params string[] parts)
        {
            var error = Assert.Throws<ImportException>(() => PipelineImporter.Import(files.Path, files.Target, _small));

            foreach (var part in parts)
            {
                Assert.That(error!.Message, Does.Contain(part));
            }

            Assert.That(files.Others, Is.Empty);
        }
    }
}
