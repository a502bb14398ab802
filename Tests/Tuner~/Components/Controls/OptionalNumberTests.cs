using System.Collections.Generic;
using System.Threading.Tasks;
using Bunit;
using Microsoft.AspNetCore.Components;
using NUnit.Framework;
using SpeCa.Tuner.Components.Controls;

namespace SpeCa.Tuner.Tests.Components.Controls
{
    public sealed class OptionalNumberTests
    {
        private readonly List<double?> _told = [];

        [SetUp]
        public void Forget() => _told.Clear();

        [TestCase("2.5", 2.5)]
        [TestCase("2,5", 2.5)]
        [TestCase("", null)]
        [TestCase("  ", null)]
        public async Task What_is_typed_is_told_and_an_empty_field_is_none(string typed, double? expected)
        {
            await using var context = TunerTestContext.Create();
            var number = context.Render<OptionalNumber>(parameters => parameters
                .Add(field => field.Label, "Guidance")
                .Add(field => field.Value, 7)
                .Add(field => field.ValueChanged, _told.Add));

            await number.Find("input").ChangeAsync(new ChangeEventArgs { Value = typed });

            Assert.That(_told, Is.EqualTo(new[] { expected }));
        }

        [Test]
        public async Task What_is_no_number_is_said_and_not_told()
        {
            await using var context = TunerTestContext.Create();
            var number = context.Render<OptionalNumber>(parameters => parameters
                .Add(field => field.Label, "Guidance")
                .Add(field => field.ValueChanged, _told.Add));

            await number.Find("input").ChangeAsync(new ChangeEventArgs { Value = "much" });

            Assert.That(_told, Is.Empty);
            Assert.That(number.Find("[role=alert]").TextContent, Does.StartWith("'much' is no number."));
        }
    }
}
