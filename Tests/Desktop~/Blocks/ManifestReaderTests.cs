using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Blocks
{
    /// <summary>What the tiny model's manifest says, as make_tiny_model.py wrote it.</summary>
    [TestFixture]
    public sealed class ManifestReaderTests
    {
        private BlockModelManifest _manifest = null!;

        [OneTimeSetUp]
        public void ReadManifest()
        {
            _manifest = ManifestReader.Read(TinyModelFolder.Source);
        }

        [Test]
        public void The_model_describes_itself()
        {
            Assert.That(_manifest.SchemaVersion, Is.EqualTo(BlockModelManifest.CurrentSchemaVersion));
            Assert.That(_manifest.Name, Is.EqualTo("Tiny"));
            Assert.That(_manifest.Description, Is.EqualTo("Random weights for tests."));
            Assert.That(_manifest.License, Is.EqualTo("MIT"));
            Assert.That(_manifest.Opset, Is.EqualTo(17));
        }

        [Test]
        public void Latent_prediction_and_schedule_are_read()
        {
            Assert.That(
                _manifest.Latent,
                Is.EqualTo(new LatentDescription
                {
                    Channels = 4, Height = 16, Width = 16, Patch = 4, MinimumSize = 16, MaximumSize = 1024,
                }));
            Assert.That(_manifest.Prediction, Is.EqualTo(PredictionType.Flow));
            Assert.That(
                _manifest.Schedule,
                Is.EqualTo(new NoiseScheduleDescription
                {
                    Kind = NoiseScheduleKind.Flow, TrainingTimesteps = 1000, Shift = 1, TimestepScale = 1,
                }));
        }

        [Test]
        public void Classes_are_in_the_order_of_their_labels()
        {
            Assert.That(_manifest.Conditioning.UnconditionalLabel, Is.EqualTo(3));
            Assert.That(
                _manifest.Conditioning.Classes,
                Is.EqualTo(new[]
                {
                    new MaterialClass { Name = "brick", Roughness = 0.85f, Relief = 0.06f },
                    new MaterialClass { Name = "stone_wall", Roughness = 0.85f, Relief = 0.08f },
                    new MaterialClass { Name = "cobblestone", Roughness = 0.75f, Relief = 0.1f },
                }));
        }

        [Test]
        public void Parts_are_in_the_order_in_which_they_run()
        {
            Assert.That(
                _manifest.Parts.Select(part => part.File),
                Is.EqualTo((string[])[
                    "condition.onnx", "embedding.onnx", "trunk_0.onnx", "trunk_1.onnx", "verify.onnx", "head.onnx",
                ]));
        }

        [Test]
        public void Blocks_of_trunk_and_verify_block_are_counted()
        {
            Assert.That(_manifest.Parts.Select(part => part.Blocks), Is.EqualTo((int[])[0, 0, 2, 1, 1, 0]));
            Assert.That(_manifest.BlockCount, Is.EqualTo(4));
        }

        [Test]
        public void Every_part_has_its_tensors_and_hash()
        {
            Assert.That(_manifest.Condition.Inputs.Select(Text), Is.EqualTo((string[])[
                "timestep=timestep float32[batch]", "label=label int64[batch]",
            ]));
            Assert.That(_manifest.Embedding.Outputs.Select(Text), Is.EqualTo((string[])[
                "hidden=hidden float32[batch, tokens, 16]", "mask=mask float32[tokens, tokens]",
            ]));
            Assert.That(
                _manifest.Verify.Outputs.Select(Text), Is.EqualTo((string[])["hidden_out=hidden float32[batch, tokens, 16]"]));
            Assert.That(_manifest.Parts.Select(part => part.Sha256), Is.Unique.And.All.Match("^[0-9a-f]{64}$"));
        }

        [Test]
        public void A_tensor_is_per_row_where_its_first_dimension_is_batch()
        {
            Assert.That(_manifest.Embedding.Outputs.Select(tensor => tensor.IsPerRow), Is.EqualTo((bool[])[true, false]));
        }

        private static string Text(TensorDescription tensor) => $"{tensor.Name}={tensor.Carries} {tensor.Signature}";
    }
}
