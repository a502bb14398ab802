using System;
using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Editor.Presets
{
    [TestFixture]
    public sealed class ThresholdHintTests
    {
        private static readonly QualityPreset[] _presets =
        [
            PresetCatalog.Exact,
            Measured("fast", 0.1f, 30.26),
            Measured("high", 0.01f, 50),
            new QualityPreset { Name = "mine", Tau0 = 0.05f },
        ];

        [TestCase(null, "Every step is computed in full.")]
        [TestCase(0.01f, "As strict as high (50.0 dB).")]
        [TestCase(0.05f, "Between high (50.0 dB) and fast (30.3 dB).")]
        [TestCase(0.5f, "Looser than fast (30.3 dB): fewer forecasts are rejected, and more goes wrong.")]
        [TestCase(0.001f, "Stricter than high (50.0 dB): more forecasts are rejected, at more cost.")]
        public void A_threshold_is_placed_among_those_that_were_measured(float? tau0, string expected) =>
            Assert.That(ThresholdHint.For(tau0, _presets), Is.EqualTo(expected));

        [Test]
        public void Without_a_measurement_a_calibration_is_suggested() =>
            Assert.That(ThresholdHint.For(0.1f, [PresetCatalog.Exact]), Does.Contain("calibration"));

        [Test]
        public void Missing_presets_are_refused() =>
            Assert.That(() => ThresholdHint.For(0.1f, null!), Throws.InstanceOf<ArgumentNullException>());

        private static QualityPreset Measured(string name, float tau0, double mean) => new()
        {
            Name = name,
            Tau0 = tau0,
            Measured = new PresetMeasurement { PsnrMeanDb = mean, Samples = 8 },
        };
    }
}
