using System.Collections.Generic;
using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Request;

namespace SpeCa.Tuner.Tests.Components.Request
{
    public sealed class SeedFieldTests : ComponentTests
    {
        private List<string> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [TestCase("18446744073709551615")]
        [TestCase("0")]
        public void A_typed_seed_is_raised(string seed)
        {
            var field = Render();

            field.Find("input").Change($" {seed} ");

            Assert.That(_raised, Is.EqualTo(new[] { seed }));
        }

        [TestCase("-1")]
        [TestCase("18446744073709551616")]
        [TestCase("1.5")]
        [TestCase("")]
        public void What_is_no_seed_is_said_and_not_raised(string text)
        {
            var field = Render();

            field.Find("input").Change(text);

            Assert.That(_raised, Is.Empty);
            Assert.That(field.Find("[role=alert]").TextContent, Does.Contain($"'{text}' is no seed").And.Contain("0 to 18446744073709551615"));
        }

        [TestCase("Previous seed", "previous")]
        [TestCase("Next seed", "next")]
        [TestCase("Random seed", "random")]
        public void Buttons_ask_for_another_seed(string label, string asked)
        {
            var field = Render();

            field.Find($"button[aria-label='{label}']").Click();

            Assert.That(_raised, Is.EqualTo(new[] { asked }));
        }

        private IRenderedComponent<SeedField> Render() => Context.Render<SeedField>(parameters => parameters
            .Add(field => field.Value, 7UL)
            .Add(field => field.ValueChanged, seed => _raised.Add($"{seed}"))
            .Add(field => field.Previous, () => _raised.Add("previous"))
            .Add(field => field.Next, () => _raised.Add("next"))
            .Add(field => field.Random, () => _raised.Add("random")));
    }
}
