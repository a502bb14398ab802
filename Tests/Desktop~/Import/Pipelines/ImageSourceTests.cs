using System;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Import.Pipelines
{
    /// <summary>Models that denoise latents, started from an image.</summary>
    [TestFixture]
    [Parallelizable(ParallelScope.All)]
    public class ImageSourceTests
    {
        private const int Side = 64;
        private const int Texels = Side * Side;

        [Test]
        public void The_latent_is_the_mean_of_the_original_encoder_scaled()
        {
            using var files = PipelineFiles.StableDiffusion3().WithEncoder();
            PipelineImporter.Import(files.Path, files.Target);
            using var model = BlockModel.Load(files.Target);
            using var workspace = model.CreateWorkspace(3, 16, 16);
            var image = Image();
            var latent = new float[4 * 16 * 16];

            workspace.Encode(image, latent);

            var expected = Original(image).Take(latent.Length).Select(mean => (mean - 0.0609f) * 1.5305f);
            Assert.That(latent, Is.EqualTo(expected).Within(1e-6f));
        }

        [TestCase("dit", "decoder")]
        [TestCase("dit_fixed_batch", "decoder_fixed_batch")]
        public void What_the_mask_keeps_is_exactly_the_source_and_the_rest_is_new(string transformer, string decoder)
        {
            using var files = PipelineFiles.DiT(transformer, decoder).WithEncoder();
            var image = Image();
            var mask = new float[Texels];
            mask.AsSpan(Texels / 2).Fill(1);

            var made = Make(files, new SourceTexture(image, Side, Side, strength: 1) { Mask = mask, MaskFeather = 0 });

            for (var plane = 0; plane < 3; plane++)
            {
                var (start, half) = (plane * Texels, Texels / 2);
                Assert.That(made.AsSpan(start, half).ToArray(), Is.EqualTo(image.AsSpan(start, half).ToArray()));
                Assert.That(made.AsSpan(start + half, half).ToArray(), Is.Not.EqualTo(image.AsSpan(start + half, half).ToArray()));
            }
        }

        [Test]
        public void The_less_the_strength_the_nearer_is_the_result_to_what_the_autoencoder_makes_of_the_source()
        {
            using var files = PipelineFiles.DiT().WithEncoder();
            var image = Image();
            PipelineImporter.Import(files.Path, files.Target);
            var (latent, unchanged) = (new float[4 * 16 * 16], new float[3 * Texels]);
            using (var model = BlockModel.Load(files.Target))
            using (var workspace = model.CreateWorkspace(1, 16, 16))
            {
                workspace.Encode(image, latent);
                workspace.Decode(latent, unchanged);
            }

            float Distance(float strength) => Generate(files.Target, new SourceTexture(image, Side, Side, strength))
                .Zip(unchanged, (made, kept) => Math.Abs(made - kept)).Average();

            var distances = new[] { Distance(0.05f), Distance(0.3f), Distance(0.8f) };
            Assert.That(distances, Is.Ordered.Ascending);
            Assert.That(distances[0], Is.LessThan(distances[2] / 3));
        }

        // Rows 0 to 3 and 60 to 63 are made anew: one row of the latent at either border. Feathered over 1 texel, each of its
        // texels is 1, 1, 8/9 and 6/9 from the border inwards, 0.8889 in the mean; were the border an edge, it would be less.
        [Test]
        public void A_latent_has_the_mean_of_the_mask_which_goes_on_at_the_opposite_side()
        {
            var mask = Enumerable.Range(0, Texels).Select(texel => texel / Side is < 4 or >= Side - 4 ? 1f : 0f).ToArray();
            var texture = new SourceTexture(Image(), Side, Side, strength: 1) { Mask = mask, MaskFeather = 1 };
            using var files = PipelineFiles.DiT().WithEncoder();
            PipelineImporter.Import(files.Path, files.Target);
            using var model = BlockModel.Load(files.Target);
            using var workspace = model.CreateWorkspace(1, 16, 16);

            var latent = ImageSource.Encode(texture.PlaceIn(3, Side, Side, steps: 20), workspace, "model", 4, 16, 16, factor: 4);

            var rows = Enumerable.Range(0, 16).Select(row => latent.Mask.Slice(row * 16, 16).ToArray()).ToArray();
            Assert.That(rows[0], Is.All.EqualTo((1 + 1 + (8 / 9f) + (6 / 9f)) / 4).Within(1e-6f));
            Assert.That(rows[15], Is.EqualTo(rows[0]).Within(1e-6f));
            Assert.That(rows[1..15].SelectMany(row => row), Is.All.Zero);
        }

        [Test]
        public void Without_an_encoder_the_fix_is_named()
        {
            using var files = PipelineFiles.DiT();

            var error = Assert.Throws<InvalidSettingException>(() => Make(files, new SourceTexture(Image(), Side, Side, 0.5f)));

            Assert.That(error!.Message, Does.Contain("no encoder").And.Contain("vae_encoder"));
        }

        [Test]
        public void An_image_of_another_size_is_refused()
        {
            using var files = PipelineFiles.DiT().WithEncoder();

            var error = Assert.Throws<InvalidSettingException>(() => Make(files, new SourceTexture(new float[3 * 32 * 32], 32, 32, 0.5f)));

            Assert.That(error!.Message, Does.Contain("exported for 16 alone"));
        }

        [TestCase("encoder_noisy", "RandomNormalLike 'draw' in it draws noise")]
        [TestCase("decoder", "image is 3x64x64")]
        [TestCase("dit", "takes one image")]
        public void An_encoder_that_cannot_be_is_refused(string encoder, string reason)
        {
            using var files = PipelineFiles.DiT("dit_fixed_batch", "decoder").WithEncoder(encoder);
            if (encoder == "decoder")
            {
                File.Copy(Family.PathOf("decoder_fixed_batch"), files.FileOf("vae_encoder/model.onnx"), overwrite: true);
            }

            var error = Assert.Throws<ImportException>(() => PipelineImporter.Import(files.Path, files.Target));

            Assert.That(error!.File, Is.EqualTo(files.FileOf("vae_encoder/model.onnx")));
            Assert.That(error.Message, Does.Contain(reason));
            Assert.That(files.Others, Is.Empty);
        }

        private static float[] Make(PipelineFiles files, SourceTexture source)
        {
            PipelineImporter.Import(files.Path, files.Target);
            return Generate(files.Target, source);
        }

        private static float[] Generate(string folder, SourceTexture source)
        {
            using var model = BlockModel.Load(folder);
            using var generator = new TextureGenerator(model);
            var settings = new GenerationSettings
            {
                Steps = 20,
                GuidanceScale = 1,
                Source = source,
                Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.3f, 1) },
            };
            return generator.Generate(new[] { new TextureSubject("class_3", 7) }, settings).Textures[0].Sample.ToArray();
        }

        private static float[] Image()
        {
            var image = new float[3 * Texels];
            GaussianNoise.Fill(5, image);
            return Array.ConvertAll(image, value => Math.Clamp(value, -1, 1));
        }

        private static float[] Original(float[] image)
        {
            using var session = new InferenceSession(Family.PathOf("encoder"));
            var input = new DenseTensor<float>(image, new[] { 1, 3, Side, Side });
            using var outputs = session.Run(new[] { NamedOnnxValue.CreateFromTensor(session.InputNames[0], input) });
            return outputs[0].AsEnumerable<float>().ToArray();
        }
    }
}
