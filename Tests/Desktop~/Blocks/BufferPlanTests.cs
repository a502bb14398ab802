using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class BufferPlanTests
    {
        // Places of the parts: condition 0, embedding 1, chunks 2 to 6, verify 7, head 8.
        [Test]
        public void Chunks_share_two_buffers_apart_from_those_of_the_last_block()
        {
            var plan = BufferPlan.Create(Chain(chunks: 5));

            var shared = Enumerable.Range(1, 5).Select(part => plan.BufferOf(part, 0)).ToArray();
            Assert.That(shared.Distinct().Count(), Is.EqualTo(2));
            Assert.That(shared.Zip(shared.Skip(1)), Has.All.Matches<(int, int)>(pair => pair.Item1 != pair.Item2));
            Assert.That(shared, Has.No.Member(plan.BufferOf(6, 0)).And.No.Member(plan.BufferOf(7, 0)));
            Assert.That(plan.BufferOf(6, 0), Is.Not.EqualTo(plan.BufferOf(7, 0)));
        }

        [Test]
        public void A_skip_keeps_its_buffer_until_the_chunk_that_reads_it()
        {
            var manifest = Chain(chunks: 5);
            manifest = manifest with
            {
                Embedding = Part(["sample"], "h", "skip"),
                Trunk =
                [
                    manifest.Trunk[0], manifest.Trunk[1], Part(["h", "skip"], "h"), Part(["h"], "h", "late"),
                    Part(["h", "late"], "h"),
                ],
            };

            var plan = BufferPlan.Create(manifest);

            var skip = plan.BufferOf(1, 1);
            Assert.That(Enumerable.Range(2, 3).Select(part => plan.BufferOf(part, 0)), Has.No.Member(skip));
            Assert.That(
                new[] { plan.BufferOf(5, 0), plan.BufferOf(5, 1) }, Has.Member(skip), "The next chunk needs two buffers.");
        }

        [Test]
        public void A_skip_to_the_last_block_has_a_buffer_of_its_own()
        {
            var manifest = Chain(chunks: 5) with { Embedding = Part(["sample"], "h", "skip"), Verify = Part(["h", "skip"], "h") };

            var plan = BufferPlan.Create(manifest);

            var skip = plan.BufferOf(1, 1);
            Assert.That(Enumerable.Range(2, 7).Select(part => plan.BufferOf(part, 0)), Has.No.Member(skip));
        }

        private static BlockModelManifest Chain(int chunks) => new()
        {
            Condition = Part(["timestep"], "condition"),
            Embedding = Part(["sample"], "h"),
            Trunk = Enumerable.Range(0, chunks).Select(_ => Part(["h", "condition"], "h")).ToArray(),
            Verify = Part(["h", "condition"], "h"),
            Head = Part(["h"], "output"),
        };

        private static PartDescription Part(string[] inputs, params string[] outputs) => new()
        {
            Inputs = inputs.Select(Tensor).ToArray(),
            Outputs = outputs.Select(Tensor).ToArray(),
        };

        private static TensorDescription Tensor(string carries) => new()
        {
            Carries = carries,
            Shape = [new TensorDimension(TensorDimension.Batch), new TensorDimension(4)],
        };
    }
}
