using System;
using System.IO;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Import.Pipelines
{
    public class PipelineFolderTests
    {
        [Test]
        public void A_dit_has_classes_and_the_decoder_of_its_config()
        {
            using var files = PipelineFiles.DiT();

            var pipeline = PipelineFolder.Read(files.Path);

            Assert.That((pipeline.Family, pipeline.PipelineClass), Is.EqualTo((PipelineFamily.DiT, "DiTPipeline")));
            Assert.That((pipeline.ClassCount, pipeline.LatentSide, pipeline.Packing), Is.EqualTo((10, 16, 1)));
            Assert.That((pipeline.Decoder.LatentChannels, pipeline.Decoder.Channels, pipeline.Decoder.Factor), Is.EqualTo((4, 3, 4)));
        }

        [Test]
        public void An_autoencoder_older_than_its_scaling_factor_has_the_one_of_diffusers()
        {
            using var files = PipelineFiles.DiT();

            var pipeline = PipelineFolder.Read(files.Path);

            Assert.That((pipeline.Decoder.Scale, pipeline.Decoder.Shift), Is.EqualTo((0.18215f, 0f)));
        }

        [TestCase("linear", NoiseScheduleKind.LinearBeta)]
        [TestCase("scaled_linear", NoiseScheduleKind.ScaledLinearBeta)]
        [TestCase("squaredcos_cap_v2", NoiseScheduleKind.Cosine)]
        public void Beta_schedules_are_told_by_name(string name, NoiseScheduleKind kind)
        {
            using var files = PipelineFiles.DiT();
            files.Set(PipelineFiles.Scheduler, "beta_schedule", name);
            files.Set(PipelineFiles.Scheduler, "beta_end", 0.012);
            files.Set(PipelineFiles.Scheduler, "num_train_timesteps", 500);

            var schedule = PipelineFolder.Read(files.Path).Schedule;

            Assert.That((schedule.Kind, schedule.BetaStart, schedule.BetaEnd), Is.EqualTo((kind, 0.0001f, 0.012f)));
            Assert.That(schedule.TrainingTimesteps, Is.EqualTo(500));
        }

        [TestCase("DDPMScheduler")]
        [TestCase("DDIMScheduler")]
        [TestCase("PNDMScheduler")]
        [TestCase("DPMSolverMultistepScheduler")]
        [TestCase("EulerDiscreteScheduler")]
        public void Schedulers_with_betas_predict_what_their_config_says(string scheduler)
        {
            using var files = PipelineFiles.DiT();
            files.Set(PipelineFiles.Scheduler, "_class_name", scheduler);
            files.Set(PipelineFiles.Scheduler, "prediction_type", "v_prediction");

            var pipeline = PipelineFolder.Read(files.Path);

            Assert.That((pipeline.Prediction, pipeline.Schedule.Kind), Is.EqualTo((PredictionType.V, NoiseScheduleKind.LinearBeta)));
        }

        [Test]
        public void Stable_diffusion_3_is_a_shifted_flow_over_a_thousand_timesteps()
        {
            using var files = PipelineFiles.StableDiffusion3();

            var pipeline = PipelineFolder.Read(files.Path);

            Assert.That((pipeline.Family, pipeline.Prediction), Is.EqualTo((PipelineFamily.StableDiffusion3, PredictionType.Flow)));
            Assert.That(pipeline.ScheduleFor(16, 16), Is.EqualTo(new NoiseScheduleDescription { Shift = 3, TimestepScale = 1000 }));
            Assert.That((pipeline.Decoder.Scale, pipeline.Decoder.Shift), Is.EqualTo((1.5305f, 0.0609f)));
            Assert.That(pipeline.ClassCount, Is.Null);
        }

        // mu is 0.5 at 256 tokens and 1.15 at 4096; 1024 tokens are a fifth of the way, 0.63.
        [TestCase(32, 32, 0.5)]
        [TestCase(64, 64, 0.63)]
        [TestCase(32, 128, 0.63)]
        [TestCase(128, 128, 1.15)]
        public void The_shift_of_flux_follows_its_tokens(int height, int width, double mu)
        {
            using var files = PipelineFiles.Flux();

            var schedule = PipelineFolder.Read(files.Path).ScheduleFor(height, width);

            Assert.That(schedule.Shift, Is.EqualTo(Math.Exp(mu)).Within(1e-5));
            Assert.That(schedule.TimestepScale, Is.EqualTo(1));
        }

        [Test]
        public void Flux_packs_two_by_two_and_is_made_for_1024_texels()
        {
            using var files = PipelineFiles.Flux();

            var pipeline = PipelineFolder.Read(files.Path);

            Assert.That((pipeline.Packing, pipeline.Patch, pipeline.LatentSide), Is.EqualTo((2, 1, 128)));
        }

        [TestCase("ada_norm_zero", PipelineFamily.DiT, 10)]
        [TestCase("ada_norm_single", PipelineFamily.PixArt, null)]
        public void The_older_class_of_both_dit_and_pixart_is_told_by_its_norm(string norm, PipelineFamily family, int? classes)
        {
            using var files = PipelineFiles.DiT();
            files.Set(PipelineFiles.Transformer, "_class_name", "Transformer2DModel");
            files.Set(PipelineFiles.Transformer, "norm_type", norm);

            var pipeline = PipelineFolder.Read(files.Path);

            Assert.That((pipeline.Family, pipeline.ClassCount), Is.EqualTo((family, classes)));
        }

        [Test]
        public void The_decoders_config_may_be_in_the_autoencoders_folder()
        {
            using var files = PipelineFiles.StableDiffusion3();
            Directory.CreateDirectory(files.FileOf("vae"));
            File.Move(files.FileOf(PipelineFiles.Vae), files.FileOf("vae/config.json"));

            var pipeline = PipelineFolder.Read(files.Path);

            Assert.That(pipeline.Decoder.Scale, Is.EqualTo(1.5305f));
        }
    }
}
