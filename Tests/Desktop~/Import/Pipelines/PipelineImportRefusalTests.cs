using System;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime;

namespace SpeCa.Tests.Import.Pipelines
{
    public class PipelineImportRefusalTests
    {
        [TestCase(-1f)]
        [TestCase(float.NaN)]
        [TestCase(float.PositiveInfinity)]
        public void A_guidance_that_is_no_scale_is_refused(float guidance)
        {
            using var files = PipelineFiles.Flux();

            var error = Refused(files, new PipelineImportOptions { Guidance = guidance });

            Assert.That(error.Setting, Is.EqualTo("Guidance"));
        }

        [TestCase(60)]
        [TestCase(-8)]
        public void A_size_that_tokens_do_not_fill_is_refused(int width)
        {
            using var files = PipelineFiles.DiT();

            var error = Refused(files, new PipelineImportOptions { Width = width });

            Assert.That(error.Message, Does.Contain("Width").And.Contain($"{width}").And.Contain("multiple of 8"));
        }

        [Test]
        public void A_size_that_nobody_says_is_asked_for()
        {
            using var files = PipelineFiles.DiT();
            files.Remove(PipelineFiles.Transformer, "sample_size");

            var error = Refused(files, new PipelineImportOptions());

            Assert.That(error.Message, Does.Contain("Height").And.Contain("does not say its size"));
        }

        [Test]
        public void Names_for_some_of_the_classes_are_refused()
        {
            using var files = PipelineFiles.DiT();

            var error = Refused(files, new PipelineImportOptions { ClassNames = new[] { "brick", "sand" } });

            Assert.That(error.Message, Does.Contain("2 names").And.Contain("10 classes"));
        }

        [Test]
        public void A_folder_with_files_is_left_alone()
        {
            using var files = PipelineFiles.DiT();
            Directory.CreateDirectory(files.Target);
            File.WriteAllText(Path.Combine(files.Target, "keep.txt"), "kept");

            Assert.Throws<InvalidSettingException>(() => PipelineImporter.Import(files.Path, files.Target));

            Assert.That(Directory.GetFiles(files.Target), Has.Length.EqualTo(1));
        }

        [TestCase(9)]
        [TestCase(11)]
        public void A_label_of_another_number_of_classes_leaves_nothing_behind(int classes)
        {
            using var files = PipelineFiles.DiT();
            files.Set(PipelineFiles.Transformer, "num_embeds_ada_norm", classes);

            var error = Assert.Throws<ImportException>(() => PipelineImporter.Import(files.Path, files.Target));

            Assert.That(error!.Message, Does.Contain("11 values").And.Contain($"num_embeds_ada_norm {classes}"));
            Assert.That(files.Others, Is.Empty);
        }

        [TestCase("block_out_channels", "[64, 128]", "[batch, 3, 32, 32]")]
        [TestCase("out_channels", "4", "[batch, 4, 64, 64]")]
        public void A_decoder_that_makes_another_image_is_refused(string key, string value, string expected)
        {
            using var files = PipelineFiles.DiT();
            files.Set(PipelineFiles.Vae, key, JsonNode.Parse(value));

            var error = Assert.Throws<ImportException>(() => PipelineImporter.Import(files.Path, files.Target));

            Assert.That(error!.Message, Does.Contain("[batch, 3, 64, 64]").And.Contain(expected));
        }

        [TestCase("dit", "dit", "takes one latent")]
        [TestCase("dit", "decoder_fixed_batch", "a batch of 2, but the transformer any")]
        public void A_decoder_that_does_not_go_with_the_transformer_is_refused(string transformer, string decoder, string reason)
        {
            using var files = PipelineFiles.DiT(transformer, decoder);

            var error = Assert.Throws<ImportException>(() => PipelineImporter.Import(files.Path, files.Target));

            Assert.That(error!.File, Is.EqualTo(files.FileOf("vae_decoder/model.onnx")));
            Assert.That(error.Message, Does.Contain(reason));
            Assert.That(files.Others, Is.Empty);
        }

        [Test]
        public void A_decoder_for_another_latent_is_refused()
        {
            using var files = PipelineFiles.DiT("uvit", "decoder_fixed_batch");
            files.Set(PipelineFiles.Transformer, "in_channels", 3);
            files.Set(PipelineFiles.Vae, "latent_channels", 3);

            var error = Assert.Throws<ImportException>(() => PipelineImporter.Import(files.Path, files.Target));

            Assert.That(error!.Message, Does.Contain("[2, 4, 16, 16]").And.Contain("latent is 3x16x16"));
        }

        [Test]
        public void A_decoder_with_an_operation_that_there_is_not_is_refused()
        {
            using var files = PipelineFiles.DiT();
            var path = files.FileOf("vae_decoder/model.onnx");
            var text = Encoding.Latin1.GetString(File.ReadAllBytes(path));
            File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text.Replace("Tanh", "Tahn", StringComparison.Ordinal)));

            var error = Assert.Throws<ImportException>(() => PipelineImporter.Import(files.Path, files.Target));

            Assert.That(error!.Message, Does.Contain("does not hold together").And.Contain("Tahn"));
            Assert.That(files.Others, Is.Empty);
        }

        private static InvalidSettingException Refused(PipelineFiles files, PipelineImportOptions options) =>
            Assert.Throws<InvalidSettingException>(() => PipelineImporter.Import(files.Path, files.Target, options))!;
    }
}
