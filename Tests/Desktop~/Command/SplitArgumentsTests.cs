using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime.Diffusion;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class SplitArgumentsTests
    {
        private static SplitOptions Bind(params string[] arguments)
        {
            var (declared, parsed) = Parse(arguments);
            Assert.That(parsed.Errors.Select(error => error.Message), Is.Empty);
            return declared.Bind(parsed);
        }

        private static (SplitArguments Declared, ParseResult Parsed) Parse(params string[] arguments)
        {
            var declared = new SplitArguments();
            var command = new RootCommand();
            foreach (var option in declared.All)
            {
                command.Add(option);
            }

            return (declared, command.Parse(arguments));
        }

        [Test]
        public void Without_options_all_is_left_to_the_model()
        {
            var options = Bind();

            var defaults = new SplitOptions();
            Assert.That(
                options with
                {
                    Dimensions = defaults.Dimensions,
                    Bindings = defaults.Bindings,
                    ClassNames = defaults.ClassNames,
                },
                Is.EqualTo(defaults));
            Assert.That(options.Dimensions, Is.Empty);
            Assert.That(options.Bindings, Is.Empty);
            Assert.That(options.ClassNames, Is.Empty);
        }

        [Test]
        public void Names_and_numbers_reach_their_properties()
        {
            var options = Bind(
                "--name", "small", "--chunks", "3", "--latent-shape", "4x64x32", "--packing", "2", "--prediction", "v",
                "--unconditional-label", "10", "--sample-input", "a", "--timestep-input", "b", "--label-input", "c",
                "--output-name", "d", "--copy");

            Assert.That(
                (options.Name, options.Chunks, options.LatentShape, options.Packing),
                Is.EqualTo(("small", 3, new LatentShape(4, 64, 32), 2)));
            Assert.That(
                (options.Prediction, options.UnconditionalLabel),
                Is.EqualTo((PredictionType.V, 10)));
            Assert.That(
                (options.SampleInput, options.TimestepInput, options.LabelInput, options.Output, options.CopyWeights),
                Is.EqualTo(("a", "b", "c", "d", true)));
        }

        [Test]
        public void Automatic_chunks_are_a_zero()
        {
            Assert.That(Bind("--chunks", "auto").Chunks, Is.Zero);
        }

        [TestCase(NoiseScheduleKind.Flow, "--shift", "3")]
        [TestCase(NoiseScheduleKind.LinearBeta, "--beta-end", "0.012")]
        [TestCase(NoiseScheduleKind.ScaledLinearBeta, "--schedule", "scaled-linear-beta")]
        [TestCase(NoiseScheduleKind.Cosine, "--schedule", "cosine")]
        public void A_schedule_follows_from_what_is_said_of_it(NoiseScheduleKind expected, params string[] arguments)
        {
            Assert.That(Bind(arguments).Schedule!.Kind, Is.EqualTo(expected));
        }

        [Test]
        public void A_flow_model_takes_timesteps_to_a_thousand_unless_told_otherwise()
        {
            Assert.That(Bind("--shift", "3").Schedule!.TimestepScale, Is.EqualTo(1000));
            Assert.That(Bind("--timestep-scale", "1").Schedule!.TimestepScale, Is.EqualTo(1));
        }

        [TestCase("--shift", "--schedule", "cosine", "--shift", "3")]
        [TestCase("--beta-start", "--schedule", "flow", "--beta-start", "0.1")]
        [TestCase("--beta-end", "--shift", "2", "--beta-end", "0.1")]
        [TestCase("--timestep-scale", "--prediction", "epsilon", "--timestep-scale", "1")]
        public void Options_of_another_schedule_are_refused_by_name(string named, params string[] arguments)
        {
            var error = Assert.Throws<RequestException>(() => Bind(arguments));

            Assert.That(error!.Message, Does.StartWith($"{named} goes with --schedule "));
        }

        [Test]
        public void Dimensions_and_bindings_can_be_repeated()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("ids"), "0 1,2\n-3.5\n");

            var options = Bind(
                "--dimension", "height=64", "--dimension", "width=32",
                "--bind", "guidance=3.5", "--bind", "pair=1,2", "--bind", $"ids=@{folder.File("ids")}");

            Assert.That(options.Dimensions, Is.EqualTo(new Dictionary<string, long> { ["height"] = 64, ["width"] = 32 }));
            Assert.That(options.Bindings, Is.EqualTo(new Dictionary<string, IReadOnlyList<float>>
            {
                ["guidance"] = new[] { 3.5f },
                ["pair"] = new[] { 1f, 2f },
                ["ids"] = new[] { 0f, 1f, 2f, -3.5f },
            }));
        }

        [Test]
        public void Classes_are_the_lines_of_a_file()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("classes.txt"), "brick\r\nred lava\n\n");

            Assert.That(Bind("--classes", folder.File("classes.txt")).ClassNames, Is.EqualTo(new[] { "brick", "red lava" }));
        }

        [TestCase("--dimension", "height", "Use NAME=SIZE")]
        [TestCase("--dimension", "=4", "Use NAME=SIZE")]
        [TestCase("--dimension", "height=0", "Use a whole number above 0")]
        [TestCase("--bind", "guidance", "Use INPUT=VALUE")]
        [TestCase("--bind", "guidance=", "has no value")]
        [TestCase("--bind", "guidance=1,NaN", "'NaN'")]
        public void Malformed_pairs_are_refused_by_name(string option, string value, string expected)
        {
            var error = Assert.Throws<RequestException>(() => Bind(option, value));

            Assert.That(error!.Message, Does.StartWith(option).And.Contain(expected));
        }

        [Test]
        public void Naming_an_input_twice_is_refused()
        {
            var error = Assert.Throws<RequestException>(() => Bind("--bind", "guidance=1", "--bind", "guidance=2"));

            Assert.That(error!.Message, Does.Contain("names 'guidance' twice"));
        }

        [TestCase("--chunks", "0")]
        [TestCase("--chunks", "many")]
        [TestCase("--latent-shape", "64x64")]
        [TestCase("--latent-shape", "4x0x64")]
        [TestCase("--packing", "0")]
        [TestCase("--prediction", "noise")]
        [TestCase("--schedule", "linear")]
        [TestCase("--shift", "0")]
        [TestCase("--beta-start", "1")]
        [TestCase("--unconditional-label", "-1")]
        public void A_value_out_of_range_is_refused_by_name(string option, string value)
        {
            var errors = Parse(option, value).Parsed.Errors;

            Assert.That(errors.Select(error => error.Message), Has.One.StartsWith($"{option} is '{value}'. Use "));
        }
    }
}
