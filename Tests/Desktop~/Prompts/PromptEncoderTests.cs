using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Prompts;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Import.Pipelines;

namespace SpeCa.Tests.Prompts
{
    public class PromptEncoderTests
    {
        private const string Prompt = "mossy cobblestone wall";

        private static readonly PipelineImportOptions _small = new() { Width = 64, Height = 64 };
        private static readonly BlockModelOptions _cpu = new() { Providers = new[] { ExecutionProvider.Cpu }, Threads = 1 };

        [TestCase("pixart", 1e-5f)]
        [TestCase("sd3", 1e-5f)]
        [TestCase("sd3WithoutT5", 1e-5f)]
        [TestCase("sd3HalfPrecision", 3e-3f)]
        [TestCase("flux", 1e-5f)]
        [TestCase("fluxOpen", 1e-5f)]
        public void Every_pipeline_makes_of_prompts_what_pytorch_makes(string pipeline, float tolerance)
        {
            using var files = Files(pipeline);
            Import(files, textTokens: pipeline == "fluxOpen" ? 6 : null);
            using var encoder = PromptEncoder.Load(files.Target, _cpu);
            var prompts = Tokenizers.Read<string[]>("prompts.json");
            var recorded = pipeline switch { "sd3HalfPrecision" => "sd3", "fluxOpen" => "flux", _ => pipeline };

            foreach (var expected in TextModels.Expected(recorded))
            {
                var encoded = encoder.Encode(prompts[expected!["prompt"]!.GetValue<int>()]);

                foreach (var (name, values) in expected.AsObject().Where(property => property.Key != "prompt"))
                {
                    Assert.That(encoded.Values[name].ToArray(), Is.EqualTo(values.Deserialize<float[]>()).Within(tolerance), name);
                }
            }
        }

        [TestCase("pixart")]
        [TestCase("sd3")]
        [TestCase("flux")]
        public void A_prompt_becomes_an_image(string pipeline)
        {
            using var files = Files(pipeline);
            Import(files);
            var isGuided = pipeline != "flux";
            var (wall, empty) = Encode(files.Target, Prompt, "");
            using var model = BlockModel.Load(files.Target, _cpu);
            using var generator = new TextureGenerator(model);
            var policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.5f, 1) };
            var settings = new GenerationSettings { Steps = 12, GuidanceScale = isGuided ? 4 : 1, Policy = policy };

            float[] Image(EncodedPrompt prompt) => generator
                .Generate(new[] { new TextureSubject(prompt.Values, isGuided ? empty.Values : null, 7, prompt.Prompt) }, settings)
                .Textures[0].Sample.ToArray();

            var image = Image(wall);
            Assert.That(image, Has.All.InRange(-1.0001f, 1.0001f));
            Assert.That(Image(wall), Is.EqualTo(image));
            Assert.That(Image(empty), Is.Not.EqualTo(image));
        }

        [Test]
        public void The_same_prompt_is_the_same_values()
        {
            using var files = TextFiles.StableDiffusion3();
            Import(files);

            var (first, second) = Encode(files.Target, Prompt, Prompt);
            var (again, _) = Encode(files.Target, Prompt, "");

            foreach (var name in first.Values.Names)
            {
                Assert.That(second.Values[name].ToArray(), Is.EqualTo(first.Values[name].ToArray()));
                Assert.That(again.Values[name].ToArray(), Is.EqualTo(first.Values[name].ToArray()));
            }
        }

        // CLIP reads 8 tokens and T5 6, in the pipelines of these tests; the alphabet is 26 words.
        [Test]
        public void What_no_encoder_reads_is_counted()
        {
            using var files = TextFiles.Flux();
            Import(files);
            using var encoder = PromptEncoder.Load(files.Target, _cpu);

            Assert.That(encoder.Encode("a b").LeftOut, Is.Zero);
            Assert.That(encoder.Encode("a b c d e f g h i j k l m n o p q r s t u v w x y z").LeftOut, Is.EqualTo(20));
        }

        [Test]
        public void A_model_without_text_encoders_says_what_to_do()
        {
            using var files = PipelineFiles.PixArt();
            Import(files);

            var error = Assert.Throws<ManifestException>(() => PromptEncoder.Load(files.Target, _cpu));

            Assert.That(error!.Message, Does.Contain("no text encoder").And.Contain("embeddings"));
        }

        [TestCase("text_encoder.onnx", "SHA-256")]
        [TestCase("text_encoder_weights.bin", "SHA-256")]
        [TestCase("tokenizer/spiece.model", "SHA-256")]
        public void A_damaged_file_is_refused_by_the_encoder_and_of_no_matter_to_the_model(string file, string reason)
        {
            using var files = TextFiles.PixArt();
            Import(files);
            var path = Path.Combine(files.Target, file);
            var bytes = File.ReadAllBytes(path);
            bytes[^1] ^= 1;
            File.WriteAllBytes(path, bytes);

            var error = Assert.Throws<ModelFileException>(() => PromptEncoder.Load(files.Target, _cpu));

            Assert.That(error!.Message, Does.Contain(Path.GetFileName(file)).And.Contain(reason));
            Assert.That(() => BlockModel.Load(files.Target, _cpu).Dispose(), Throws.Nothing);
        }

        [Test]
        public void Values_that_are_not_finite_are_refused_with_the_prompt()
        {
            using var files = TextFiles.PixArt();
            Import(files);
            var path = Path.Combine(files.Target, "text_encoder_weights.bin");
            File.WriteAllBytes(path, Enumerable.Repeat((byte)0xff, (int)new FileInfo(path).Length).ToArray());
            using var encoder = PromptEncoder.Load(files.Target, _cpu with { VerifyHashes = false });

            var error = Assert.Throws<PromptEncodingException>(() => encoder.Encode(Prompt));

            Assert.That((error!.Prompt, error.Input), Is.EqualTo((Prompt, "encoder_hidden_states")));
            Assert.That(error.Message, Does.Contain(Prompt).And.Contain("float32"));
        }

        [Test]
        public void A_cancelled_request_encodes_nothing()
        {
            using var files = TextFiles.PixArt();
            Import(files);
            using var encoder = PromptEncoder.Load(files.Target, _cpu);
            using var cancelled = new CancellationTokenSource();
            cancelled.Cancel();

            Assert.Throws<OperationCanceledException>(() => encoder.Encode(Prompt, cancelled.Token));
            Assert.That(encoder.Encode(Prompt).Prompt, Is.EqualTo(Prompt));
        }

        [Test]
        public void A_disposed_encoder_says_so()
        {
            using var files = TextFiles.PixArt();
            Import(files);
            var encoder = PromptEncoder.Load(files.Target, _cpu);
            encoder.Dispose();
            encoder.Dispose();

            Assert.Throws<ObjectDisposedException>(() => encoder.Encode(Prompt));
        }

        private static (EncodedPrompt First, EncodedPrompt Second) Encode(string folder, string first, string second)
        {
            using var encoder = PromptEncoder.Load(folder, _cpu);
            return (encoder.Encode(first), encoder.Encode(second));
        }

        private static PipelineFiles Files(string pipeline) => pipeline switch
        {
            "pixart" => TextFiles.PixArt(),
            "sd3" => TextFiles.StableDiffusion3(),
            "sd3WithoutT5" => TextFiles.StableDiffusion3(t5: null),
            "sd3HalfPrecision" => TextFiles.StableDiffusion3("t5_fp16"),
            "fluxOpen" => TextFiles.Flux("flux_open"),
            _ => TextFiles.Flux(),
        };

        private static void Import(PipelineFiles files, int? textTokens = null)
        {
            var sizes = new Dictionary<string, long>();
            if (textTokens is { } tokens)
            {
                sizes.Add("sequence_length", tokens);
            }

            PipelineImporter.Import(files.Path, files.Target, _small with { Dimensions = sizes });
        }
    }
}
