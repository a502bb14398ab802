using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class GenerationPlanTests
    {
        private static GenerationPlan Plan(ModelFolder model, GenerateOptions options) =>
            GenerationPlan.Create(options, model.Manifest, model.Catalog);

        [Test]
        public void All_materials_are_made_where_none_is_named()
        {
            using var model = new ModelFolder();

            var plan = Plan(model, new GenerateOptions());

            Assert.That(
                plan.Batches.SelectMany(batch => batch),
                Is.EqualTo(new TextureSubject[] { new("brick", 1), new("granite", 1), new("oak", 1) }));
        }

        [Test]
        public void Every_material_gets_consecutive_seeds()
        {
            using var model = new ModelFolder();

            var plan = Plan(model, new GenerateOptions { Materials = ["oak", "brick"], FirstSeed = 7, Count = 2 });

            Assert.That(
                plan.Batches.SelectMany(batch => batch),
                Is.EqualTo(new TextureSubject[] { new("oak", 7), new("oak", 8), new("brick", 7), new("brick", 8) }));
        }

        [Test]
        public void Batches_are_filled_in_order_and_the_last_holds_the_rest()
        {
            using var model = new ModelFolder();

            var plan = Plan(model, new GenerateOptions { Count = 3, Batch = 4 });

            int[] expected = [4, 4, 1];
            Assert.That(plan.Batches.Select(batch => batch.Count), Is.EqualTo(expected));
        }

        [Test]
        public void A_material_named_twice_is_made_once()
        {
            using var model = new ModelFolder();

            var plan = Plan(model, new GenerateOptions { Materials = ["oak", "OAK"] });

            Assert.That(plan.Batches.Single(), Is.EqualTo(new TextureSubject[] { new("oak", 1) }));
        }

        [Test]
        public void The_last_seed_can_be_reached()
        {
            using var model = new ModelFolder();

            var plan = Plan(model, new GenerateOptions { Materials = ["oak"], FirstSeed = ulong.MaxValue - 1, Count = 2 });

            Assert.That(plan.Batches[^1][^1].Seed, Is.EqualTo(ulong.MaxValue));
        }

        [Test]
        public void Seeds_beyond_the_last_are_refused()
        {
            using var model = new ModelFolder();

            Assert.That(
                () => Plan(model, new GenerateOptions { FirstSeed = ulong.MaxValue, Count = 2 }),
                Throws.TypeOf<RequestException>().With.Message.Contains("beyond the last seed"));
        }

        [Test]
        public void Unknown_material_is_refused_with_the_nearest_names()
        {
            using var model = new ModelFolder();

            Assert.That(
                () => Plan(model, new GenerateOptions { Materials = ["granit"] }),
                Throws.TypeOf<RequestException>().With.Message.EqualTo(
                    "Material 'granit' is unknown. Did you mean granite? The command 'materials' lists all."));
        }

        [Test]
        public void Unknown_material_like_no_other_is_refused_with_all_names()
        {
            using var model = new ModelFolder();

            Assert.That(
                () => Plan(model, new GenerateOptions { Materials = ["xylophone"] }),
                Throws.TypeOf<RequestException>().With.Message.EqualTo(
                    "Material 'xylophone' is unknown. The model knows brick, granite, oak."));
        }

        [Test]
        public void An_empty_name_does_not_mean_all_materials()
        {
            using var model = new ModelFolder();

            Assert.That(
                () => Plan(model, new GenerateOptions { Materials = [""] }),
                Throws.TypeOf<RequestException>().With.Message.StartsWith("Material '' is unknown."));
        }

        [Test]
        public void A_model_that_makes_neither_images_nor_textures_is_refused()
        {
            using var model = new ModelFolder(channels: 5);

            Assert.That(
                () => Plan(model, new GenerateOptions()),
                Throws.TypeOf<RequestException>().With.Message.Contains("makes 5 channels"));
        }
    }
}
