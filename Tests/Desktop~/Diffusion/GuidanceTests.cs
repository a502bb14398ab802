using System;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class GuidanceTests
    {
        // Powers of two, so that every result is exact.
        [TestCase(0f, new[] { 1f, -2f, 0.5f })]
        [TestCase(1f, new[] { 2f, 2f, 0.25f })]
        [TestCase(4f, new[] { 5f, 14f, -0.5f })]
        [TestCase(-1f, new[] { 0f, -6f, 0.75f })]
        public void Outputs_are_extrapolated_by_the_scale(float scale, float[] expected)
        {
            float[] conditional = { 2f, 2f, 0.25f };
            float[] unconditional = { 1f, -2f, 0.5f };
            var guided = new float[3];

            Guidance.Combine(conditional, unconditional, scale, guided);

            Assert.That(guided, Is.EqualTo(expected));
        }

        [Test]
        public void Destination_may_be_the_conditional_output()
        {
            float[] conditional = { 2f, 2f };
            float[] expected = { 5f, 14f };

            Guidance.Combine(conditional, new[] { 1f, -2f }, 4f, conditional);

            Assert.That(conditional, Is.EqualTo(expected));
        }

        [Test]
        public void Destination_may_not_be_the_unconditional_output()
        {
            float[] unconditional = { 1f, -2f };

            Assert.That(
                () => Guidance.Combine(new[] { 2f, 2f }, unconditional, 4f, unconditional),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("destination"));
        }

        [TestCase(3, 2, 3, "unconditional")]
        [TestCase(2, 3, 2, "unconditional")]
        [TestCase(3, 3, 2, "destination")]
        [TestCase(3, 3, 4, "destination")]
        public void Lengths_must_match(int conditional, int unconditional, int destination, string argument)
        {
            Assert.That(
                () => Guidance.Combine(new float[conditional], new float[unconditional], 2f, new float[destination]),
                Throws.ArgumentException.With.Property("ParamName").EqualTo(argument));
        }

        [Test]
        public void Scale_must_be_finite(
            [Values(float.NaN, float.PositiveInfinity, float.NegativeInfinity)] float scale)
        {
            Assert.That(
                () => Guidance.Combine(new float[1], new float[1], scale, new float[1]),
                Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("scale"));
        }
    }
}
