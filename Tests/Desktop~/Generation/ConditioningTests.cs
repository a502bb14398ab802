using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Generation
{
    public class ConditioningTests
    {
        private static readonly GenerationSettings _guided = new() { Steps = 2, GuidanceScale = 2 };
        private static readonly GenerationSettings _unguided = _guided with { GuidanceScale = 1 };

        private static AnalyticBlockModel Model(ConditioningDescription conditioning, PartDescription? context = null)
        {
            var model = new AnalyticBlockModel((_, _) => 1);
            return new AnalyticBlockModel((_, _) => 1)
            {
                Manifest = model.Manifest with { Conditioning = conditioning, Context = context },
            };
        }

        private static AnalyticBlockModel Prompted() =>
            Model(new ConditioningDescription { Inputs = [new ConditioningInput { Name = "prompt", Shape = [2, 2] }] });

        private static ConditioningValues Values(params (string Name, float[] Values)[] values) =>
            new(values.ToDictionary(named => named.Name, named => named.Values));

        private static void AssertRefused(
            AnalyticBlockModel model, GenerationSettings settings, TextureSubject subject, string setting, string expected)
        {
            using var generator = new TextureGenerator(model);

            Assert.That(
                () => generator.Generate([subject], settings),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo(setting)
                    .And.Message.Contains(expected));
            Assert.That(model.Runs, Is.Empty);
        }

        private static IEnumerable<TestCaseData> BadValues()
        {
            yield return new TestCaseData(Values(), "Conditioning.prompt", "Give 4 values, [2, 2]").SetArgDisplayNames("missing");
            yield return new TestCaseData(Values(("prompt", new float[4]), ("mood", [1])), "Conditioning", "has no such input; it has prompt").SetArgDisplayNames("extra");
            yield return new TestCaseData(Values(("prompt", new float[3])), "Conditioning.prompt", "3 values").SetArgDisplayNames("short");
            yield return new TestCaseData(Values(("prompt", [0, 1, float.NaN, 2])), "Conditioning.prompt", "Give finite values").SetArgDisplayNames("not a number");
            yield return new TestCaseData(Values(("prompt", [0, 1, float.PositiveInfinity, 2])), "Conditioning.prompt", "Give finite values").SetArgDisplayNames("infinite");
        }

        [TestCaseSource(nameof(BadValues))]
        public void Values_that_do_not_fit_are_refused_before_any_work(ConditioningValues values, string setting, string expected)
        {
            AssertRefused(Prompted(), _unguided, new TextureSubject(values, null, 1, "bad"), setting, expected);
        }

        [Test]
        public void A_subject_without_the_values_that_the_model_needs_is_refused()
        {
            AssertRefused(Prompted(), _unguided, new TextureSubject("brick", 1), "Conditioning", "needs values for prompt");
        }

        [Test]
        public void Guidance_without_unconditional_values_is_refused()
        {
            var subject = new TextureSubject(Values(("prompt", new float[4])), null, 1, "half");

            AssertRefused(Prompted(), _guided, subject, "Unconditional", "needs values for prompt");
        }

        [Test]
        public void Values_for_a_model_without_inputs_are_refused()
        {
            var subject = new TextureSubject("easy", 1) { Conditioning = Values(("prompt", new float[4])) };

            AssertRefused(new AnalyticBlockModel((_, _) => 1), _unguided, subject, "Conditioning", "it has none");
        }

        [Test]
        public void A_class_that_a_model_with_classes_is_not_asked_for_is_refused()
        {
            var subject = new TextureSubject(Values(), null, 1, "nameless");

            AssertRefused(new AnalyticBlockModel((_, _) => 1), _unguided, subject, "Material", "knows easy, hard");
        }

        [Test]
        public void Guidance_of_an_unconditional_model_is_refused()
        {
            AssertRefused(
                Model(new ConditioningDescription()), _guided, new TextureSubject("any", 1), "GuidanceScale", "is unconditional");
        }

        [Test]
        public void An_unconditional_model_makes_a_texture_of_the_name_that_it_is_given()
        {
            using var generator = new TextureGenerator(Model(new ConditioningDescription()));

            var texture = generator.Generate([new TextureSubject("any", 1)], _unguided).Textures[0];

            Assert.That(texture.Material, Is.EqualTo(new MaterialClass { Name = "any" }));
        }

        [Test]
        public void Context_is_computed_once_for_all_rows_of_a_request()
        {
            var analytic = new AnalyticBlockModel((_, _) => 1);
            var model = Model(analytic.Manifest.Conditioning, new PartDescription());
            using var generator = new TextureGenerator(model);

            generator.Generate([new TextureSubject("easy", 1), new TextureSubject("hard", 2)], _guided);

            Assert.That(model.Runs.Where(run => run.Part == "context"), Is.EqualTo(new[] { ("context", 4) }));
            Assert.That(model.Runs[0].Part, Is.EqualTo("context"));
        }

        [Test]
        public void Later_changes_of_an_array_do_not_reach_the_values_made_of_it()
        {
            var prompt = new float[] { 1, 2, 3, 4 };
            var values = Values(("prompt", prompt));

            prompt[0] = 9;

            Assert.That(values["prompt"].ToArray(), Is.EqualTo(new float[] { 1, 2, 3, 4 }));
        }
    }
}
