using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.Import.Pipelines;

namespace SpeCa.Tests.Command
{
    internal sealed class PromptTests
    {
        private const string Wall = "Mossy cobblestone, wet";

        [Test]
        public async Task A_prompt_given_to_an_imported_pipeline_makes_an_image()
        {
            using var files = TextFiles.PixArt();
            using var folder = new TemporaryFolder();

            var import = await CommandRun.OfAsync("import", files.Path, "--out", files.Target);
            var generate = await CommandRun.OfAsync(
                "--model", files.Target, "--provider", "cpu", "--prompt", Wall, "--prompt", "rusty iron", "--count", "2",
                "--negative-prompt", "blurry", "--steps", "4", "--json", "--out", folder.Path);

            Assert.That((import.ExitCode, import.Error), Is.EqualTo((0, "")));
            Assert.That(import.Output, Does.Contain("--prompt"));
            Assert.That((generate.ExitCode, generate.Error), Is.EqualTo((0, "")));
            Assert.That(Directory.GetFiles(folder.Path, "*_*.png").Select(Path.GetFileName), Is.EquivalentTo(new[]
            {
                "Mossy-cobblestone--wet_1.png", "Mossy-cobblestone--wet_2.png", "rusty-iron_1.png", "rusty-iron_2.png",
            }));
            Assert.That(File.ReadAllBytes(folder.File("rusty-iron_1.png")), Is.Not.EqualTo(File.ReadAllBytes(folder.File("rusty-iron_2.png"))));
            using var report = JsonDocument.Parse(File.ReadAllText(folder.File("report.json")));
            Assert.That(report.RootElement.GetRawText(), Does.Contain(Wall));
            Assert.That(generate.Output, Does.Contain("4 textures of 64 x 64"));
        }

        [Test]
        public async Task The_negative_prompt_changes_the_image()
        {
            using var files = TextFiles.PixArt();
            using var folder = new TemporaryFolder();
            PipelineImporter.Import(files.Path, files.Target);

            async Task<byte[]> Image(params string[] options)
            {
                string[] arguments =
                    ["--model", files.Target, "--provider", "cpu", "--prompt", "wall", "--steps", "3", "--out", folder.Path, .. options];
                var run = await CommandRun.OfAsync(arguments);
                Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
                return File.ReadAllBytes(folder.File("wall_1.png"));
            }

            var plain = await Image();
            Assert.That(await Image("--negative-prompt", ""), Is.EqualTo(plain));
            Assert.That(await Image("--negative-prompt", "rusty iron"), Is.Not.EqualTo(plain));
            Assert.That(await Image("--guidance", "1"), Is.Not.EqualTo(plain));
        }

        [Test]
        public async Task What_no_encoder_reads_of_a_prompt_is_said()
        {
            using var files = TextFiles.PixArt();
            using var folder = new TemporaryFolder();
            PipelineImporter.Import(files.Path, files.Target);
            var prompt = string.Join(' ', Enumerable.Repeat("wall", 30));

            var run = await CommandRun.OfAsync(
                "--model", files.Target, "--provider", "cpu", "--prompt", prompt, "--steps", "1", "--out", folder.Path);

            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Error, Does.Contain("tokens of 'wall wall").And.Contain("left out"));
            Assert.That(Directory.GetFiles(folder.Path, "wall-*_1.png").Select(file => Path.GetFileName(file).Length), Is.All.LessThan(80));
        }

        [TestCase("pixart", 4.5f)]
        [TestCase("sd3", 7f)]
        [TestCase("flux", 1f)]
        public void Guidance_of_prompts_is_what_the_pipeline_takes(string pipeline, float guidance)
        {
            using var files = pipeline switch { "pixart" => TextFiles.PixArt(), "sd3" => TextFiles.StableDiffusion3(), _ => TextFiles.Flux() };
            var manifest = PipelineImporter.Import(files.Path, files.Target, new PipelineImportOptions { Width = 64, Height = 64 });

            var plan = Plan(manifest, new GenerateOptions { Prompts = ["wall"] });
            var chosen = Plan(manifest, new GenerateOptions { Prompts = ["wall"], Overrides = new SettingOverrides { Guidance = 2 } });

            Assert.That(plan.Resolved.Settings.GuidanceScale, Is.EqualTo(guidance));
            Assert.That(chosen.Resolved.Settings.GuidanceScale, Is.EqualTo(2));
        }

        [TestCase(new[] { "--prompt", " " }, "--prompt is empty")]
        [TestCase(new[] { "--prompt", "wall", "--material", "brick" }, "--material contradicts --prompt")]
        [TestCase(new[] { "--prompt", "wall", "--condition", "encoder_hidden_states=a.npy" }, "--condition contradicts --prompt")]
        [TestCase(new[] { "--prompt", "wall", "--unconditional", "encoder_hidden_states=a.npy" }, "--unconditional contradicts --prompt")]
        [TestCase(new[] { "--prompt", "wall", "--negative-prompt", "rust", "--guidance", "1" }, "--negative-prompt has no effect")]
        [TestCase(new[] { "--negative-prompt", "rust" }, "--negative-prompt needs a --prompt")]
        [TestCase(new[] { "--prompt", "a, b", "--prompt", "a. b" }, "the same names")]
        [TestCase(new string[0], "is asked in words")]
        public async Task What_makes_no_sense_is_refused_before_anything_is_loaded(string[] options, string reason)
        {
            using var files = TextFiles.PixArt();
            using var folder = new TemporaryFolder();
            PipelineImporter.Import(files.Path, files.Target);
            File.Delete(Path.Combine(files.Target, "text_encoder.onnx"));

            var run = await CommandRun.OfAsync(["--model", files.Target, "--out", folder.File("out"), .. options]);

            Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCodes.Failed, "")));
            Assert.That(run.Error, Does.Contain(reason));
            Assert.That(Directory.Exists(folder.File("out")), Is.False);
        }

        [Test]
        public async Task A_model_without_text_encoder_says_how_else_it_is_asked()
        {
            using var files = PipelineFiles.PixArt();
            PipelineImporter.Import(files.Path, files.Target);

            var imported = await CommandRun.OfAsync("--model", files.Target, "--prompt", "wall");
            var nothing = await CommandRun.OfAsync("--model", files.Target);
            var embedded = await CommandRun.OfAsync("--prompt", "wall");

            Assert.That(imported.Error, Does.Contain("no text encoder").And.Contain("--condition"));
            Assert.That(nothing.Error, Does.Contain("needs --condition for encoder_hidden_states, encoder_attention_mask"));
            Assert.That(embedded.Error, Does.Contain("no text encoder").And.Contain("--material"));
        }

        [Test]
        public async Task Inspect_shows_the_text_encoders()
        {
            using var files = TextFiles.StableDiffusion3();
            PipelineImporter.Import(files.Path, files.Target);

            var run = await CommandRun.OfAsync("inspect", files.Target, "--provider", "cpu");

            Assert.That(run.Output, Does.Contain("text_encoder_3.onnx reads 2 tokens of SentencePiece").And.Contain("text_join.onnx"));
        }

        private static GenerationPlan Plan(BlockModelManifest manifest, GenerateOptions options) =>
            GenerationPlan.Create(options, manifest, PresetCatalog.Load(Path.GetTempPath()));
    }
}
