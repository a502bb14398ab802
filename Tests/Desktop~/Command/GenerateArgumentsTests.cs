using System.CommandLine;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Textures;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class GenerateArgumentsTests
    {
        private static GenerateOptions Bind(params string[] arguments)
        {
            var (declared, parsed) = Parse(arguments);
            Assert.That(parsed.Errors.Select(error => error.Message), Is.Empty);
            return declared.Bind(parsed);
        }

        private static (GenerateArguments Declared, ParseResult Parsed) Parse(params string[] arguments)
        {
            var declared = new GenerateArguments(new ModelArguments());
            var command = new RootCommand();
            foreach (var option in declared.All)
            {
                command.Add(option);
            }

            return (declared, command.Parse(arguments));
        }

        [Test]
        public void Nothing_given_leaves_every_default()
        {
            var options = Bind();

            Assert.That(options with { Materials = [], Prompts = [], Conditions = [], Unconditional = [] }, Is.EqualTo(new GenerateOptions()));
        }

        [Test]
        public void Every_conditioning_input_has_a_file()
        {
            NamedFile[] expected = [new("text", "a=b.npy"), new("mask", "m.npy")];

            var options = Bind("--condition", "text=a=b.npy", "--condition", "mask=m.npy", "--unconditional", "text=none.npy");

            Assert.That(options.Conditions, Is.EqualTo(expected));
            Assert.That(options.Unconditional.Single(), Is.EqualTo(new NamedFile("text", "none.npy")));
        }

        [Test]
        public void Materials_are_repeated_or_separated_with_commas()
        {
            string[] expected = ["brick", "oak", "slate"];

            Assert.That(Bind("--material", "brick, oak", "-m", "slate").Materials, Is.EqualTo(expected));
        }

        [Test]
        public void A_comma_alone_names_no_material_rather_than_all()
        {
            string[] expected = ["", ""];

            Assert.That(Bind("--material", ",").Materials, Is.EqualTo(expected));
        }

        [Test]
        public void Every_setting_reaches_the_overrides()
        {
            var options = Bind(
                "--steps", "9", "--guidance", "1.5", "--size", "128x64", "--scheduler", "DPM++2M", "--policy",
                "speca-released", "--tau", "0.25", "--beta", "0.5", "--order", "3", "--interval", "4", "--max-run", "5",
                "--max-run-at-start", "2", "--last-full-steps", "3", "--verify-every", "6", "--warm-up", "7");

            Assert.That(
                options.Overrides,
                Is.EqualTo(new SettingOverrides
                {
                    Steps = 9,
                    Guidance = 1.5f,
                    Size = new TextureSize(128, 64),
                    Scheduler = SchedulerKind.DpmSolverPlusPlus2M,
                    Policy = PolicyKind.SpeCaReleased,
                    Tau = 0.25f,
                    Beta = 0.5f,
                    Order = 3,
                    Interval = 4,
                    MaximumRun = 5,
                    MaximumRunAtStart = 2,
                    LastFullSteps = 3,
                    VerifyEvery = 6,
                    WarmUp = 7,
                }));
        }

        [Test]
        public void Every_other_option_reaches_its_property()
        {
            var options = Bind(
                "--seed", "18446744073709551615", "--count", "2", "--preset", "fast", "--model", "there", "--out", "here",
                "--batch", "3", "--threads", "5", "--normal", "directx", "--json", "--compare-full", "--quiet");

            Assert.That(
                (options.FirstSeed, options.Count, options.Preset, options.ModelFolder, options.OutFolder, options.Batch),
                Is.EqualTo((ulong.MaxValue, 2, "fast", "there", "here", 3)));
            Assert.That(
                (options.Threads, options.Normal, options.Json, options.CompareFull, options.Quiet),
                Is.EqualTo((5, NormalConvention.DirectX, true, true, true)));
        }

        [TestCase("auto", new[] { ExecutionProvider.DirectML, ExecutionProvider.Cpu })]
        [TestCase("directml", new[] { ExecutionProvider.DirectML })]
        [TestCase("cpu", new[] { ExecutionProvider.Cpu })]
        public void A_provider_is_an_order_of_preference(string name, ExecutionProvider[] expected)
        {
            Assert.That(Bind("--provider", name).ModelOptions.Providers, Is.EqualTo(expected));
        }

        [TestCase("--steps", "0")]
        [TestCase("--steps", "1001")]
        [TestCase("--steps", "many")]
        [TestCase("--guidance", "-1")]
        [TestCase("--guidance", "NaN")]
        [TestCase("--tau", "-0.1")]
        [TestCase("--tau", "Infinity")]
        [TestCase("--beta", "0")]
        [TestCase("--order", "5")]
        [TestCase("--interval", "0")]
        [TestCase("--max-run", "0")]
        [TestCase("--verify-every", "0")]
        [TestCase("--warm-up", "0")]
        [TestCase("--seed", "-1")]
        [TestCase("--count", "0")]
        [TestCase("--batch", "65")]
        [TestCase("--threads", "-1")]
        [TestCase("--size", "64x")]
        [TestCase("--policy", "lazy")]
        [TestCase("--provider", "cuda")]
        public void A_value_out_of_range_is_refused_by_name(string option, string value)
        {
            var errors = Parse(option, value).Parsed.Errors;

            Assert.That(errors.Select(error => error.Message), Has.One.StartsWith($"{option} is '{value}'. Use "));
        }
    }
}
