using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class StreamsModelTests
    {
        // ONNX Runtime sums in another order where a row starts at another alignment, so the last bit may differ.
        private const float Rounding = 1e-5f;

        private static readonly GenerationSettings _guided = new() { Steps = 12, GuidanceScale = 3 };

        private BlockModel _model = null!;

        [OneTimeSetUp]
        public void LoadModel()
        {
            _model = StreamsModel.Load();
        }

        [OneTimeTearDown]
        public void DisposeModel()
        {
            _model.Dispose();
        }

        [Test]
        public void Every_row_comes_out_as_the_whole_model_computes_it()
        {
            using var workspace = _model.CreateWorkspace(3, 2, 3);
            FillInputs(workspace);

            RunAll(workspace);

            for (var row = 0; row < 3; row++)
            {
                Assert.That(
                    workspace.Output.Rows(row, 1).ToArray(), Is.EqualTo(StreamsModel.Reference(row, "output")).Within(Rounding));
            }
        }

        [Test]
        public void A_latent_is_scaled_shifted_and_decoded()
        {
            using var workspace = _model.CreateWorkspace(1, 2, 3);
            var image = new float[3 * 4 * 6];

            workspace.Decode(StreamsModel.Reference(1, "sample"), image);

            Assert.That(image, Is.EqualTo(StreamsModel.Reference(1, "image")).Within(Rounding));
        }

        [Test]
        public void What_enters_the_last_block_and_what_leaves_it_differ_in_number_and_shape()
        {
            using var workspace = _model.CreateWorkspace(2, 2, 3);

            Assert.That(workspace.HiddenIn.Select(tensor => tensor.Name), Is.EqualTo((string[])["image2", "text2", "early"]));
            Assert.That(workspace.HiddenIn.Select(tensor => tensor.RowLength), Is.EqualTo((int[])[12, 6, 12]));
            Assert.That(workspace.HiddenOut.Select(tensor => tensor.Name), Is.EqualTo((string[])["final"]));
            Assert.That(workspace.Context.Select(tensor => tensor.Name), Is.EqualTo((string[])["words", "mood"]));
            Assert.That(workspace.Condition, Is.Empty, "The condition is the same for all rows.");
        }

        [Test]
        public void Last_block_and_head_can_be_run_again_on_what_the_trunk_left()
        {
            using var workspace = _model.CreateWorkspace(3, 2, 3);
            FillInputs(workspace);
            RunAll(workspace);
            var output = workspace.Output.Values.ToArray();
            workspace.Output.Values.Clear();

            workspace.RunVerifyBlock(3);
            workspace.RunHead(3);

            Assert.That(workspace.Output.Values.ToArray(), Is.EqualTo(output));
        }

        [Test]
        public void Texture_has_the_channels_and_the_size_of_the_image()
        {
            var texture = Generate(_guided, Subject(0)).Textures[0];

            Assert.That((texture.Channels, texture.Height, texture.Width), Is.EqualTo((3, 4, 6)));
            Assert.That(texture.Sample.Length, Is.EqualTo(3 * 4 * 6));
            Assert.That(texture.Material.Name, Is.EqualTo("prompt 0"));
        }

        [Test]
        public void Samples_of_a_batch_equal_single_ones_whatever_is_forecast()
        {
            var settings = _guided with { Policy = Speculative(0.4f) };
            var subjects = Enumerable.Range(0, 3).Select(Subject).ToArray();

            var together = Generate(settings, subjects);

            Assert.That(Enumerable.Range(0, 3).Sum(sample => together.Trace.Count(sample, StepOutcome.Accepted)), Is.Positive);
            for (var index = 0; index < subjects.Length; index++)
            {
                var alone = Generate(settings, subjects[index]);
                Assert.That(
                    together.Textures[index].Sample.ToArray(),
                    Is.EqualTo(alone.Textures[0].Sample.ToArray()).Within(Rounding));
            }
        }

        [Test]
        public void Threshold_zero_equals_full_sampling()
        {
            var full = Generate(_guided, Subject(0), Subject(1));

            var strict = Generate(_guided with { Policy = Speculative(0) }, Subject(0), Subject(1));

            Assert.That(strict.Trace.Count(0, StepOutcome.Rejected), Is.Positive);
            for (var index = 0; index < 2; index++)
            {
                Assert.That(
                    strict.Textures[index].Sample.ToArray(),
                    Is.EqualTo(full.Textures[index].Sample.ToArray()).Within(Rounding));
            }
        }

        [Test]
        public void Guidance_moves_away_from_the_unconditional_prompt()
        {
            var same = new TextureSubject(StreamsModel.Prompt(0), StreamsModel.Prompt(0), 4, "same");
            var unguided = new TextureSubject(StreamsModel.Prompt(0), null, 4, "unguided");

            var expected = Generate(_guided with { GuidanceScale = 1 }, unguided).Textures[0].Sample.ToArray();

            Assert.That(Generate(_guided, same).Textures[0].Sample.ToArray(), Is.EqualTo(expected).Within(1e-4f));
            Assert.That(Generate(_guided, Subject(0)).Textures[0].Sample.ToArray(), Is.Not.EqualTo(expected).Within(1e-2f));
        }

        [TestCase(3, 3)]
        [TestCase(2, 4)]
        public void Another_size_than_the_native_one_is_refused(int height, int width)
        {
            Assert.That(
                () => _model.CreateWorkspace(1, height, width),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("exported for"));
        }

        [TestCase(7, "choose a multiple of 2")]
        [TestCase(8, "exported for 3 alone")]
        public void Texels_that_the_decoder_does_not_make_are_refused(int width, string expected)
        {
            Assert.That(
                () => Generate(_guided with { Width = width }, Subject(0)),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo("Width")
                    .And.Message.Contains(expected));
        }

        private static TextureSubject Subject(int row) =>
            new(StreamsModel.Prompt(row), StreamsModel.Prompt((row + 1) % 3), (ulong)row + 1, $"prompt {row}");

        private static SpeCaPolicy Speculative(float tau) => new()
        {
            AcceptanceThreshold = new AcceptanceThreshold(tau, 1),
            WarmUpSteps = 2,
            MaximumSpeculativeSteps = 3,
        };

        private GenerationResult Generate(GenerationSettings settings, params TextureSubject[] subjects)
        {
            using var generator = new TextureGenerator(_model);
            return generator.Generate(subjects, settings);
        }

        private static void FillInputs(IBlockWorkspace workspace)
        {
            workspace.Timestep.Values.Fill(StreamsModel.Timestep);
            for (var row = 0; row < 3; row++)
            {
                StreamsModel.Reference(row, "sample").CopyTo(workspace.Sample.Rows(row, 1));
                StreamsModel.Reference(row, "prompt").CopyTo(workspace.Inputs[0].Rows(row, 1));
            }
        }

        private static void RunAll(IBlockWorkspace workspace)
        {
            workspace.RunContext(3);
            workspace.RunCondition(3);
            workspace.RunEmbedding(3);
            workspace.RunChunk(0, 3);
            workspace.RunChunk(1, 3);
            workspace.RunVerifyBlock(3);
            workspace.RunHead(3);
        }
    }
}
