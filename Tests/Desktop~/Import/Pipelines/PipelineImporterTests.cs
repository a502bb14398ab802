using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Import.Pipelines
{
    [TestFixture]
    [Parallelizable(ParallelScope.All)]
    public class PipelineImporterTests
    {
        private const float FloatTolerance = 1e-5f;

        private static readonly PipelineImportOptions _small = new() { Width = 64, Height = 64 };

        // A graph of any batch, one of two rows with a decoder of any, and both of two rows.
        [TestCase("dit", "decoder")]
        [TestCase("dit_fixed_batch", "decoder")]
        [TestCase("dit_fixed_batch", "decoder_fixed_batch")]
        public void A_dit_pipeline_makes_guided_images(string transformer, string decoder)
        {
            using var files = PipelineFiles.DiT(transformer, decoder);
            PipelineImporter.Import(files.Path, files.Target);
            using var model = BlockModel.Load(files.Target);
            using var generator = new TextureGenerator(model);
            var policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.3f, 1) };

            var result = generator.Generate(
                new[] { new TextureSubject("class_3", 7) },
                new GenerationSettings { Steps = 12, GuidanceScale = 4, Spacing = TimestepSpacing.Leading, Policy = policy });

            var image = result.Textures[0];
            Assert.That((image.Width, image.Height, image.Channels), Is.EqualTo((64, 64, 3)));
            Assert.That(image.Sample.ToArray(), Has.All.InRange(-1.0001f, 1.0001f));
            Assert.That(image.Sample.ToArray().Max() - image.Sample.ToArray().Min(), Is.GreaterThan(0.01f));
        }

        [TestCase("decoder", 0)]
        [TestCase("decoder_fp16", 1e-3)]
        public void The_imported_decoder_makes_what_the_original_makes(string name, double tolerance)
        {
            using var files = PipelineFiles.DiT(decoder: name);
            PipelineImporter.Import(files.Path, files.Target);
            var latent = new float[4 * 16 * 16];
            GaussianNoise.Fill(3, latent);

            var imported = Decode(Path.Combine(files.Target, "decoder.onnx"), latent);

            Assert.That(imported, Is.EqualTo(Decode(Family.PathOf("decoder"), latent)).Within(tolerance));
        }

        [Test]
        public void Manifest_has_what_the_configs_say()
        {
            using var files = PipelineFiles.StableDiffusion3();

            var manifest = PipelineImporter.Import(files.Path, files.Target);

            Assert.That((manifest.Name, manifest.Prediction), Is.EqualTo(("pipeline", PredictionType.Flow)));
            Assert.That((manifest.Schedule.Shift, manifest.Schedule.TimestepScale), Is.EqualTo((3f, 1000f)));
            Assert.That((manifest.Decoder!.Scale, manifest.Decoder.Shift, manifest.Decoder.Factor), Is.EqualTo((1.5305f, 0.0609f, 4)));
            Assert.That(manifest.Weights.Select(file => file.File), Is.EqualTo(new[] { "weights.bin", "decoder_weights.bin" }));
        }

        [Test]
        public void The_label_after_the_last_class_means_none()
        {
            using var files = PipelineFiles.DiT();

            var conditioning = PipelineImporter.Import(files.Path, files.Target).Conditioning;

            Assert.That((conditioning.Classes.Count, conditioning.UnconditionalLabel), Is.EqualTo((10, 10)));
        }

        [Test]
        public void Classes_take_the_names_that_are_given()
        {
            using var files = PipelineFiles.DiT();
            var names = Enumerable.Range(0, 10).Select(label => $"stone {label}").ToArray();

            var conditioning = PipelineImporter.Import(files.Path, files.Target, new PipelineImportOptions { ClassNames = names }).Conditioning;

            Assert.That(conditioning.Classes.Select(found => found.Name), Is.EqualTo(names));
            Assert.That(conditioning.UnconditionalLabel, Is.EqualTo(10));
        }

        [Test]
        public void Stable_diffusion_3_agrees_with_its_original()
        {
            using var files = PipelineFiles.StableDiffusion3();
            PipelineImporter.Import(files.Path, files.Target);

            var difference = SplitVerification.Compare(Family.Plan("mmdit"), files.Target);

            Assert.That(difference.Relative, Is.LessThanOrEqualTo(FloatTolerance));
        }

        [Test]
        public void Pixart_agrees_with_its_original_and_has_no_classes()
        {
            using var files = PipelineFiles.PixArt();
            var manifest = PipelineImporter.Import(files.Path, files.Target);

            var difference = SplitVerification.Compare(Family.Plan("pixart"), files.Target);

            Assert.That(difference.Relative, Is.LessThanOrEqualTo(FloatTolerance));
            Assert.That(manifest.Conditioning.Classes, Is.Empty);
        }

        // The original is given a guidance scale of 3.5 and positions by the test's own hand.
        [Test]
        public void Flux_agrees_with_its_original_at_the_same_guidance_and_positions()
        {
            using var files = PipelineFiles.Flux();
            PipelineImporter.Import(files.Path, files.Target, _small);

            var difference = SplitVerification.Compare(Family.Plan("flux"), files.Target);

            Assert.That(difference.Relative, Is.LessThanOrEqualTo(FloatTolerance));
        }

        [TestCase("flux")]
        [TestCase("mmdit")]
        public void Sizes_that_optimum_leaves_open_are_filled_in(string name)
        {
            using var files = name == "flux" ? PipelineFiles.Flux("flux_open") : PipelineFiles.StableDiffusion3("mmdit_open");
            var text = new Dictionary<string, long> { ["sequence_length"] = 6 };
            PipelineImporter.Import(files.Path, files.Target, _small with { Dimensions = text });

            var difference = SplitVerification.Compare(Family.Plan(name), files.Target);

            Assert.That(difference.Relative, Is.LessThanOrEqualTo(FloatTolerance));
        }

        [Test]
        public void The_guidance_of_flux_is_the_one_asked_for()
        {
            using var files = PipelineFiles.Flux();
            PipelineImporter.Import(files.Path, files.Target, _small with { Guidance = 1 });

            var difference = SplitVerification.Compare(Family.Plan("flux"), files.Target);

            Assert.That(difference.Relative, Is.GreaterThan(10 * FloatTolerance));
        }

        [Test]
        public void The_shift_of_flux_is_the_one_of_the_size_asked_for()
        {
            using var files = PipelineFiles.Flux();

            var manifest = PipelineImporter.Import(files.Path, files.Target, _small);

            // exp(mu) at 8 * 8 tokens: 0.5 + 0.65 * (64 - 256) / (4096 - 256) = 0.4675.
            Assert.That(manifest.Schedule.Shift, Is.EqualTo(1.595999f).Within(1e-4f));
        }

        private static float[] Decode(string path, float[] latent)
        {
            using var session = new InferenceSession(path);
            var input = new DenseTensor<float>(latent, new[] { 1, 4, 16, 16 });
            using var outputs = session.Run(new[] { NamedOnnxValue.CreateFromTensor(session.InputNames[0], input) });
            return outputs[0].AsEnumerable<float>().ToArray();
        }
    }
}
