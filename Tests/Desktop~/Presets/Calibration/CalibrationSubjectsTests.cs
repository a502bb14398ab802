using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Tests.Presets.Calibration
{
    public class CalibrationSubjectsTests
    {
        private static readonly BlockModelManifest _manifest = new()
        {
            Name = "model",
            Conditioning = new ConditioningDescription
            {
                Classes = Enumerable.Range(0, 16).Select(place => new MaterialClass { Name = $"m{place}" }).ToArray(),
            },
        };

        [Test]
        public void Every_subject_is_made_with_every_seed_once()
        {
            var subjects = CalibrationSubjects.Of(_manifest, new CalibrationOptions());

            var textures = CalibrationSubjects.WithSeeds(subjects, [5, 6, 7]);

            Assert.That(textures.Select(texture => (texture.Material, texture.Seed)), Is.Unique);
            Assert.That(textures, Has.Count.EqualTo(48));
        }

        [Test]
        public void The_first_textures_are_spread_over_materials_and_seeds()
        {
            var subjects = CalibrationSubjects.Of(_manifest, new CalibrationOptions());

            var few = CalibrationSubjects.WithSeeds(subjects, [5, 6]).Take(4).ToArray();

            var labels = few.Select(texture => int.Parse(texture.Material![1..], null)).ToArray();
            Assert.That(labels.Max() - labels.Min(), Is.GreaterThanOrEqualTo(8));
            Assert.That(few.Select(texture => texture.Seed).Distinct(), Is.EquivalentTo(new ulong[] { 5, 6 }));
        }

        [Test]
        public void A_limit_takes_materials_from_the_whole_list()
        {
            var subjects = CalibrationSubjects.Of(_manifest, new CalibrationOptions { MaterialLimit = 4 });

            Assert.That(subjects.Select(subject => subject.Name), Is.EqualTo(new[] { "m0", "m4", "m8", "m12" }));
        }

        [Test]
        public void Given_subjects_keep_all_but_their_seed()
        {
            var values = new ConditioningValues(new Dictionary<string, float[]> { ["text"] = [1f] });
            var given = new TextureSubject(values, null, seed: 9, "a wall");

            var textures = CalibrationSubjects.WithSeeds([given], [4]);

            Assert.That(textures.Select(texture => (texture.Name, texture.Seed, texture.Conditioning)), Is.EqualTo(new[] { ("a wall", 4UL, values) }));
        }

        [Test]
        public void A_model_without_classes_is_asked_for_itself()
        {
            var subjects = CalibrationSubjects.Of(new BlockModelManifest { Name = "flowers" }, new CalibrationOptions());

            Assert.That(subjects.Select(subject => subject.Name), Is.EqualTo(new[] { "flowers" }));
        }

        [Test]
        public void An_unknown_material_is_refused()
        {
            Assert.That(
                () => CalibrationSubjects.Of(_manifest, new CalibrationOptions { Materials = ["m1", "mist"] }),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("'mist'"));
        }
    }
}
