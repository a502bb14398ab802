using System.IO;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Import;

namespace SpeCa.Tests.Import.Pipelines
{
    public class PipelineFolderRefusalTests
    {
        [TestCase(PipelineFiles.Scheduler, "_class_name", "\"HeunDiscreteScheduler\"", "FlowMatchEulerDiscreteScheduler")]
        [TestCase(PipelineFiles.Scheduler, "beta_schedule", "\"sigmoid\"", "linear, scaled_linear, squaredcos_cap_v2")]
        [TestCase(PipelineFiles.Scheduler, "prediction_type", "\"sample\"", "epsilon, v_prediction")]
        [TestCase(PipelineFiles.Scheduler, "trained_betas", "[0.1]", "null")]
        [TestCase(PipelineFiles.Scheduler, "rescale_betas_zero_snr", "true", "false")]
        [TestCase(PipelineFiles.Scheduler, "rescale_betas_zero_snr", "\"yes\"", "true or false")]
        [TestCase(PipelineFiles.Scheduler, "beta_start", "0", "above 0")]
        [TestCase(PipelineFiles.Scheduler, "beta_end", "\"0.02\"", "finite number")]
        [TestCase(PipelineFiles.Scheduler, "num_train_timesteps", "-1", "whole number above 0")]
        [TestCase(PipelineFiles.Transformer, "_class_name", "\"UNet2DConditionModel\"", "FluxTransformer2DModel")]
        [TestCase(PipelineFiles.Transformer, "in_channels", "8", "4 for the decoder's latent")]
        [TestCase(PipelineFiles.Transformer, "sample_size", "[16,16]", "whole number")]
        [TestCase(PipelineFiles.Transformer, "patch_size", "0", "whole number")]
        [TestCase(PipelineFiles.Transformer, "num_embeds_ada_norm", "null", "whole number")]
        [TestCase(PipelineFiles.Vae, "_class_name", "\"AutoencoderDC\"", "AutoencoderKL")]
        [TestCase(PipelineFiles.Vae, "scaling_factor", "0", "other than 0")]
        [TestCase(PipelineFiles.Vae, "latent_channels", "null", "whole number")]
        [TestCase(PipelineFiles.Vae, "block_out_channels", "[]", "at least one entry")]
        [TestCase(PipelineFiles.Index, "transformer", "null", "transformer")]
        [TestCase(PipelineFiles.Index, "_class_name", "null", "there")]
        public void Settings_that_are_not_known_are_refused_with_those_that_are(string file, string key, string value, string known)
        {
            using var files = PipelineFiles.DiT();
            files.Set(file, key, JsonNode.Parse(value));

            var error = Assert.Throws<ImportException>(() => PipelineFolder.Read(files.Path));

            Assert.That(error!.File, Is.EqualTo(files.FileOf(file)));
            Assert.That(error.Message, Does.Contain(key).And.Contain(value == "null" ? "missing" : value.Trim('"')).And.Contain(known));
        }

        [TestCase("time_shift_type", "\"linear\"", "exponential")]
        [TestCase("max_image_seq_len", "256", "another number")]
        [TestCase("shift", "-3", "above 0")]
        public void Flow_settings_that_cannot_be_used_are_refused(string key, string value, string known)
        {
            using var files = PipelineFiles.Flux();
            files.Set(PipelineFiles.Scheduler, key, JsonNode.Parse(value));

            var error = Assert.Throws<ImportException>(() => PipelineFolder.Read(files.Path));

            Assert.That(error!.Message, Does.Contain(key).And.Contain(value.Trim('"')).And.Contain(known));
        }

        [Test]
        public void The_older_transformer_class_with_another_norm_is_refused()
        {
            using var files = PipelineFiles.DiT();
            files.Set(PipelineFiles.Transformer, "_class_name", "Transformer2DModel");
            files.Set(PipelineFiles.Transformer, "norm_type", "layer_norm");

            var error = Assert.Throws<ImportException>(() => PipelineFolder.Read(files.Path));

            Assert.That(error!.Message, Does.Contain("layer_norm").And.Contain("ada_norm_zero, ada_norm_single"));
        }

        [TestCase(PipelineFiles.Index)]
        [TestCase(PipelineFiles.Scheduler)]
        [TestCase(PipelineFiles.Transformer)]
        [TestCase("transformer/model.onnx")]
        [TestCase("vae_decoder/model.onnx")]
        public void A_missing_file_is_named(string file)
        {
            using var files = PipelineFiles.DiT();
            File.Delete(files.FileOf(file));

            var error = Assert.Throws<ImportException>(() => PipelineFolder.Read(files.Path));

            Assert.That(error!.File, Is.EqualTo(files.FileOf(file)));
            Assert.That(error.Message, Does.Contain("missing"));
        }

        [TestCase("")]
        [TestCase("{ \"_class_name\": ")]
        [TestCase("[]")]
        [TestCase("null")]
        public void What_is_no_json_object_is_refused(string text)
        {
            using var files = PipelineFiles.DiT();
            files.Write(PipelineFiles.Scheduler, text);

            var error = Assert.Throws<ImportException>(() => PipelineFolder.Read(files.Path));

            Assert.That(error!.Message, Does.Contain("scheduler_config.json").And.Contain("no JSON object"));
        }

        [Test]
        public void A_file_that_cannot_be_read_is_named()
        {
            using var files = PipelineFiles.DiT();
            File.Delete(files.FileOf(PipelineFiles.Scheduler));
            Directory.CreateDirectory(files.FileOf(PipelineFiles.Scheduler));

            var error = Assert.Throws<ImportException>(() => PipelineFolder.Read(files.Path));

            Assert.That(error!.Message, Does.Contain("scheduler_config.json").And.Contain("cannot be read"));
        }
    }
}
