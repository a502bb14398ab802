using System;
using NUnit.Framework;
using SpeCa.Editor.Requests;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.Command;

namespace SpeCa.Tests.Editor
{
    internal sealed class RequestViewModelTests
    {
        [Test]
        public void Seeds_go_on_around_their_ends()
        {
            var request = new RequestViewModel(new Random(1)) { Seed = 0 };

            request.PreviousSeedCommand.Execute(null);
            var last = request.Seed;
            request.NextSeedCommand.Execute(null);

            Assert.That((last, request.Seed), Is.EqualTo((ulong.MaxValue, 0ul)));
        }

        [Test]
        public void A_variation_goes_towards_the_next_seed()
        {
            var request = new RequestViewModel(new Random(1)) { Material = "oak", Seed = ulong.MaxValue };
            var plain = request.ToSubject();

            request.Variation = 0.25f;

            Assert.That(plain.Variation, Is.Null);
            Assert.That(request.ToSubject().Variation, Is.EqualTo(new SeedVariation(0, 0.25f)));
            request.Variation = 2;
            Assert.That(() => request.ToSubject(), Throws.TypeOf<InvalidSettingException>());
        }

        [Test]
        public void A_random_seed_is_short_enough_to_be_read_out()
        {
            var request = new RequestViewModel(new Random(1));

            request.RandomSeedCommand.Execute(null);

            Assert.That(request.Seed, Is.EqualTo((ulong)new Random(1).Next(1_000_000)));
        }

        [TestCase("3", null, 2)]
        [TestCase("null", null, 1)]
        [TestCase("3", 4.5f, 4.5f)]
        public void Guidance_is_the_requests_or_else_the_models(string unconditionalLabel, float? asked, float expected)
        {
            using var folder = new ModelFolder(unconditionalLabel: unconditionalLabel);
            var request = new RequestViewModel(new Random(1)) { GuidanceScale = asked };

            var settings = request.ToSettings(PresetCatalog.Exact, folder.Manifest, isDraft: false);

            Assert.That(settings.GuidanceScale, Is.EqualTo(expected));
        }

        [Test]
        public void Detail_is_asked_for_where_the_model_has_it_and_nobody_refuses()
        {
            using var folder = new ModelFolder();
            using var detailed = new DetailModelFolder();
            var request = new RequestViewModel(new Random(1));

            bool Asks(BlockModelManifest manifest) => request.ToSettings(PresetCatalog.Exact, manifest, isDraft: true).Detail;
            Assert.That(Asks(folder.Manifest), Is.False);
            Assert.That(Asks(ManifestReader.Read(detailed.Path)), Is.True);
            request.Detail = false;
            Assert.That(Asks(ManifestReader.Read(detailed.Path)), Is.False);
        }

        [Test]
        public void A_draft_has_the_models_own_size()
        {
            using var folder = new ModelFolder();
            var request = new RequestViewModel(new Random(1)) { Size = 16 };

            var draft = request.ToSettings(PresetCatalog.Exact, folder.Manifest, isDraft: true);
            var wanted = request.ToSettings(PresetCatalog.Exact, folder.Manifest, isDraft: false);

            Assert.That((draft.Width, draft.Height, wanted.Width, wanted.Height), Is.EqualTo((0, 0, 16, 16)));
        }
    }
}
