using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Results;
using SpeCa.Tuner.Formatting;

namespace SpeCa.Tuner.Tests.Components.Results
{
    public sealed class ResultNumbersTests
    {
        [Test]
        public void Every_number_has_its_unit()
        {
            using var context = TunerTestContext.Create();

            var numbers = context.Render<ResultNumbers>(parameters => parameters
                .Add(n => n.BlockSpeedup, Figures.Factor(3.4249))
                .Add(n => n.Quality, Figures.Decibels(42.44))
                .Add(n => n.Time, Figures.Duration(917))
                .Add(n => n.WallSpeedup, Figures.Factor(2.2)));

            Assert.That(
                numbers.FindAll(".metric__value").Select(value => value.TextContent), Is.EqualTo(new[] { "3.42×", "42.4dB", "917ms", "2.20×" }));
        }

        [Test]
        public void Before_the_first_texture_there_are_dashes_and_no_advice()
        {
            using var context = TunerTestContext.Create();

            var numbers = context.Render<ResultNumbers>();

            Assert.That(numbers.FindAll(".metric__value").Select(value => value.TextContent), Is.All.EqualTo("–"));
            Assert.That(numbers.FindAll("[role=status]"), Is.Empty);
        }

        [Test]
        public void A_warning_looks_like_one()
        {
            using var context = TunerTestContext.Create();

            var numbers = context.Render<ResultNumbers>(parameters => parameters.Add(n => n.Advice, "Every forecast is rejected.").Add(n => n.IsWarning, true));

            Assert.That(numbers.Find(".message--warn").TextContent.Trim(), Is.EqualTo("Every forecast is rejected."));
        }
    }
}
