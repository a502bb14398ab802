using System;
using System.IO;
using System.Text.Json.Nodes;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Import.Pipelines
{
    /// <summary>Small pipelines in the layout of diffusers, with the settings of the real ones where sizes allow it.</summary>
    internal sealed class PipelineFiles : IDisposable
    {
        public const string Index = "model_index.json";
        public const string Scheduler = "scheduler/scheduler_config.json";
        public const string Transformer = "transformer/config.json";
        public const string Vae = "vae_decoder/config.json";

        private readonly TemporaryFolder _folder = new();

        private PipelineFiles(string transformerModel, string decoderModel)
        {
            Put("transformer/model.onnx", transformerModel);
            Put("vae_decoder/model.onnx", decoderModel);
        }

        public string Path => _folder["pipeline"];

        public string Target => _folder["model"];

        /// <summary>All that is beside the pipeline.</summary>
        public string[] Others => Array.FindAll(Directory.GetFileSystemEntries(_folder.Path), entry => entry != Path);

        public static PipelineFiles DiT(string transformer = "dit", string decoder = "decoder")
        {
            var files = new PipelineFiles(transformer, decoder);
            files.Write(Index, """{ "_class_name": "DiTPipeline", "transformer": ["diffusers", "DiTTransformer2DModel"] }""");
            files.Write(Scheduler, """
                { "_class_name": "DDIMScheduler", "beta_start": 0.0001, "beta_end": 0.02, "beta_schedule": "linear",
                  "num_train_timesteps": 1000, "prediction_type": "epsilon", "trained_betas": null }
                """);
            files.Write(Transformer, """
                { "_class_name": "DiTTransformer2DModel", "in_channels": 4, "out_channels": 8, "sample_size": 16,
                  "patch_size": 2, "num_embeds_ada_norm": 10, "norm_type": "ada_norm_zero" }
                """);
            files.Write(Vae, """
                { "_class_name": "AutoencoderKL", "latent_channels": 4, "out_channels": 3,
                  "block_out_channels": [128, 256, 512] }
                """);
            return files;
        }

        /// <summary>Adds an encoder.</summary>
        public PipelineFiles WithEncoder(string model = "encoder")
        {
            Put("vae_encoder/model.onnx", model);
            return this;
        }

        public static PipelineFiles PixArt()
        {
            var files = DiT("pixart");
            files.Write(Index, """{ "_class_name": "PixArtSigmaPipeline", "transformer": ["diffusers", "PixArtTransformer2DModel"] }""");
            files.Write(Transformer, """
                { "_class_name": "PixArtTransformer2DModel", "in_channels": 4, "out_channels": 8, "sample_size": 16,
                  "patch_size": 2, "num_embeds_ada_norm": 1000, "norm_type": "ada_norm_single" }
                """);
            return files;
        }

        public static PipelineFiles StableDiffusion3(string transformer = "mmdit")
        {
            var files = DiT(transformer);
            files.Write(Index, """{ "_class_name": "StableDiffusion3Pipeline", "transformer": ["diffusers", "SD3Transformer2DModel"] }""");
            files.Write(Scheduler, """
                { "_class_name": "FlowMatchEulerDiscreteScheduler", "num_train_timesteps": 1000, "shift": 3.0 }
                """);
            files.Write(Transformer, """
                { "_class_name": "SD3Transformer2DModel", "in_channels": 4, "sample_size": 16, "patch_size": 2 }
                """);
            files.Set(Vae, "scaling_factor", 1.5305);
            files.Set(Vae, "shift_factor", 0.0609);
            return files;
        }

        public static PipelineFiles Flux(string transformer = "flux")
        {
            var files = DiT(transformer);
            files.Write(Index, """{ "_class_name": "FluxPipeline", "transformer": ["diffusers", "FluxTransformer2DModel"] }""");
            files.Write(Scheduler, """
                { "_class_name": "FlowMatchEulerDiscreteScheduler", "base_image_seq_len": 256, "base_shift": 0.5,
                  "max_image_seq_len": 4096, "max_shift": 1.15, "num_train_timesteps": 1000, "shift": 3.0,
                  "use_dynamic_shifting": true }
                """);
            files.Write(Transformer, """
                { "_class_name": "FluxTransformer2DModel", "in_channels": 16, "patch_size": 1, "guidance_embeds": true }
                """);
            files.Set(Vae, "scaling_factor", 0.3611);
            files.Set(Vae, "shift_factor", 0.1159);
            return files;
        }

        /// <summary>Changes a setting.</summary>
        public void Set(string file, string key, JsonNode? value)
        {
            var settings = JsonNode.Parse(File.ReadAllText(FileOf(file)))!.AsObject();
            settings[key] = value;
            Write(file, settings.ToJsonString());
        }

        /// <summary>Leaves a setting out.</summary>
        public void Remove(string file, string key)
        {
            var settings = JsonNode.Parse(File.ReadAllText(FileOf(file)))!.AsObject();
            settings.Remove(key);
            Write(file, settings.ToJsonString());
        }

        public void Write(string file, string text) => File.WriteAllText(FileOf(file), text);

        public string FileOf(string file) => System.IO.Path.Combine(Path, file);

        public void Dispose() => _folder.Dispose();

        private void Put(string file, string model)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FileOf(file))!);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FileOf(Scheduler))!);
            File.Copy(Family.PathOf(model), FileOf(file));
        }
    }
}
