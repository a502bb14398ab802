using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Import
{
    [TestFixture]
    [Parallelizable(ParallelScope.All)]
    public class SplitFamilyTests
    {
        private const float FloatTolerance = 1e-5f;

        [TestCaseSource(typeof(Family), nameof(Family.All))]
        public void Every_block_is_found(string name, int blocks)
        {
            var plan = Family.Plan(name);

            Assert.That(plan.BlockCount, Is.EqualTo(blocks));
        }

        [TestCaseSource(typeof(Family), nameof(Family.All))]
        public void Nearly_all_of_the_work_is_in_the_blocks(string name, int blocks)
        {
            var plan = Family.Plan(name);

            Assert.That(plan.Parts.Where(part => part.Blocks > 0).Sum(part => part.CostShare), Is.GreaterThan(0.9), $"{blocks} blocks");
        }

        [TestCaseSource(typeof(Family), nameof(Family.All))]
        public void Split_and_original_agree(string name, int blocks)
        {
            using var folder = new TemporaryFolder();
            var plan = Family.Plan(name);
            plan.Write(folder["model"]);

            var difference = SplitVerification.Compare(plan, folder["model"]);

            Assert.That(difference.Relative, Is.LessThanOrEqualTo(FloatTolerance), $"{blocks} blocks");
        }

        [TestCaseSource(typeof(Family), nameof(Family.All))]
        public void Split_models_generate_speculatively(string name, int blocks)
        {
            using var folder = new TemporaryFolder();
            Family.Plan(name).Write(folder["model"]);
            using var model = BlockModel.Load(folder["model"]);
            using var generator = new TextureGenerator(model);

            var result = generator.Generate(Subjects(model.Manifest), Settings(threshold: 0.3f));

            Assert.That(result.Trace.BlockSpeedup(0), Is.GreaterThan(1.2), $"{blocks} blocks");
            Assert.That(result.Textures[0].Sample.ToArray(), Has.All.Matches<float>(float.IsFinite));
        }

        [TestCase("mmdit")]
        [TestCase("uvit")]
        [TestCase("pixart")]
        public void A_batch_gives_what_single_requests_give(string name)
        {
            using var folder = new TemporaryFolder();
            Family.Plan(name).Write(folder["model"]);
            using var model = BlockModel.Load(folder["model"]);
            using var generator = new TextureGenerator(model);
            var subjects = Subjects(model.Manifest);

            var batch = generator.Generate(subjects, Settings(threshold: 0.05f));

            for (var index = 0; index < subjects.Length; index++)
            {
                var single = generator.Generate(new[] { subjects[index] }, Settings(threshold: 0.05f));
                Assert.That(
                    batch.Textures[index].Sample.ToArray(), Is.EqualTo(single.Textures[0].Sample.ToArray()).Within(1e-3f), $"subject {index}");
            }
        }

        [TestCase("mmdit")]
        [TestCase("uvit")]
        [TestCase("flux")]
        public void Nothing_is_accepted_at_threshold_zero_and_the_result_is_the_full_one(string name)
        {
            using var folder = new TemporaryFolder();
            Family.Plan(name).Write(folder["model"]);
            using var model = BlockModel.Load(folder["model"]);
            using var generator = new TextureGenerator(model);
            var subjects = Subjects(model.Manifest);

            var strict = generator.Generate(subjects, Settings(threshold: 0));
            var full = generator.Generate(subjects, Settings(threshold: 0) with { Policy = AlwaysFullPolicy.Instance });

            Assert.That(strict.Textures[1].Sample.ToArray(), Is.EqualTo(full.Textures[1].Sample.ToArray()));
        }

        private static GenerationSettings Settings(float threshold) => new()
        {
            Steps = 12,
            GuidanceScale = 1,
            Spacing = TimestepSpacing.Leading,
            Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(threshold, 1) },
        };

        private static TextureSubject[] Subjects(BlockModelManifest manifest) =>
            Enumerable.Range(0, 2).Select(index => Subject(manifest, (ulong)index)).ToArray();

        private static TextureSubject Subject(BlockModelManifest manifest, ulong seed)
        {
            if (manifest.Conditioning.Classes.Count > 0)
            {
                return new TextureSubject(manifest.Conditioning.Classes[(int)seed].Name, seed);
            }

            var values = manifest.Conditioning.Inputs.ToDictionary(input => input.Name, input => Values(input, seed));
            return new TextureSubject(new ConditioningValues(values), unconditional: null, seed, $"subject {seed}");
        }

        private static float[] Values(ConditioningInput input, ulong seed)
        {
            var values = new float[input.Shape.Aggregate(1, (product, side) => product * side)];
            GaussianNoise.Fill(seed + 10, values);
            return input.Name.Contains("mask", StringComparison.Ordinal) ? Array.ConvertAll(values, _ => 1f) : values;
        }
    }
}
