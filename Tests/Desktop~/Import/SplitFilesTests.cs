using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Import
{
    public class SplitFilesTests
    {
        [Test]
        public void Weights_that_all_blocks_share_are_stored_once()
        {
            using var folder = new TemporaryFolder();

            var manifest = Family.Plan("dit_shared").Write(folder["model"]);

            // One block of width 16 has 16 * 16 * (4 + 8) weights in its products, and 16 * 96 in its modulation.
            Assert.That(manifest.Weights.Single().Bytes, Is.LessThan(2 * 4 * ((16 * 16 * 12) + (16 * 96))));
        }

        [Test]
        public void External_weights_are_linked_and_not_copied()
        {
            using var folder = new TemporaryFolder();
            File.Copy(Family.PathOf("dit_external"), folder["m.onnx"]);
            File.Copy(Family.PathOf("dit_external") + ".data", folder["dit_external.onnx.data"]);
            ModelSplitter.Plan(folder["m.onnx"]).Write(folder["model"]);

            // What is written into the original through its own name shows under the other.
            using (var original = File.OpenWrite(folder["dit_external.onnx.data"]))
            {
                original.WriteByte(0xA5);
            }

            Assert.That(File.ReadAllBytes(folder["model/dit_external.onnx.data"])[0], Is.EqualTo(0xA5));
        }

        [Test]
        public void External_weights_are_copied_where_that_is_asked_for()
        {
            using var folder = new TemporaryFolder();
            File.Copy(Family.PathOf("dit_external"), folder["m.onnx"]);
            File.Copy(Family.PathOf("dit_external") + ".data", folder["dit_external.onnx.data"]);
            ModelSplitter.Plan(folder["m.onnx"], new SplitOptions { CopyWeights = true }).Write(folder["model"]);
            File.Delete(folder["dit_external.onnx.data"]);
            File.Delete(folder["m.onnx"]);

            using var model = BlockModel.Load(folder["model"]);

            Assert.That(model.Manifest.Weights.Single().File, Is.EqualTo("dit_external.onnx.data"));
        }

        [TestCase(1, new[] { 5 })]
        [TestCase(2, new[] { 3, 2 })]
        [TestCase(5, new[] { 1, 1, 1, 1, 1 })]
        public void The_trunk_has_as_many_chunks_as_asked_for(int chunks, int[] blocks)
        {
            var plan = ModelSplitter.Plan(Family.PathOf("dit"), new SplitOptions { Chunks = chunks });

            Assert.That(plan.Parts.Where(part => part.Name.StartsWith("trunk", System.StringComparison.Ordinal)).Select(part => part.Blocks), Is.EqualTo(blocks));
        }

        [Test]
        public void A_learned_variance_means_noise_prediction_on_linear_betas()
        {
            using var folder = new TemporaryFolder();

            var manifest = Family.Plan("dit").Write(folder["model"]);

            Assert.That((manifest.Prediction, manifest.Schedule.Kind), Is.EqualTo((PredictionType.Epsilon, NoiseScheduleKind.LinearBeta)));
        }

        [Test]
        public void Classes_follow_from_the_label_table()
        {
            using var folder = new TemporaryFolder();

            var manifest = ModelSplitter.Plan(Family.PathOf("dit"), new SplitOptions { UnconditionalLabel = 10 }).Write(folder["model"]);

            Assert.That(manifest.Conditioning.Classes, Has.Count.EqualTo(10));
            Assert.That(manifest.Conditioning.Classes[9].Name, Is.EqualTo("class_9"));
        }

        [Test]
        public void Text_that_no_step_changes_is_projected_once_for_a_request()
        {
            using var folder = new TemporaryFolder();

            var manifest = Family.Plan("pixart").Write(folder["model"]);

            Assert.That(manifest.Context!.Inputs.Select(input => input.Carries), Is.EquivalentTo(new[] { "encoder_hidden_states", "encoder_attention_mask" }));
            Assert.That(manifest.Condition.Inputs.Select(input => input.Carries), Is.EqualTo(new[] { "timestep" }));
        }

        [Test]
        public void Both_streams_enter_the_last_joint_block_and_only_the_image_leaves_it()
        {
            using var folder = new TemporaryFolder();

            var manifest = Family.Plan("mmdit").Write(folder["model"]);

            var trunk = manifest.Trunk[^1].Outputs.Select(output => output.Carries).ToHashSet();
            Assert.That(manifest.Verify.Inputs.Where(input => trunk.Contains(input.Carries)).Select(input => input.Signature), Is.EquivalentTo(new[] { "float32[batch, 64, 16]", "float32[batch, 6, 16]" }));
            Assert.That(manifest.Verify.Outputs.Select(output => output.Signature), Is.EqualTo(new[] { "float32[batch, 64, 16]" }));
        }
    }
}
