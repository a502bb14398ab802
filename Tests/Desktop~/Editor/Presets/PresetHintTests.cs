using System;
using System.Globalization;
using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Editor.Presets
{
    [TestFixture]
    public sealed class PresetHintTests
    {
        [TestCase(3.21, "3.2x faster")]
        [TestCase(1.04, "no faster")]
        [TestCase(0.96, "no faster")]
        [TestCase(0.5, "2.0x slower")]
        [TestCase(0, "time not measured")]
        public void A_measured_preset_says_what_it_gains_and_costs(double speedup, string expected)
        {
            QualityPreset preset = Measured(speedup, samples: 64);

            Assert.That(
                PresetHint.For(preset),
                Is.EqualTo($"{expected}, 35.4 dB on average, 30.6 dB for the worst 5 in 100"));
        }

        [Test]
        public void Numbers_have_a_decimal_point_in_every_culture()
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = WithDecimalComma();
            try
            {
                Assert.That(PresetHint.For(Measured(3.2, samples: 64)), Does.StartWith("3.2x faster, 35.4 dB"));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        [Test]
        public void A_threshold_without_a_measurement_claims_nothing()
        {
            Assert.That(PresetHint.For(new QualityPreset { Tau0 = 0.1f }), Is.EqualTo("not measured"));
        }

        [Test]
        public void A_measurement_of_no_sample_is_none()
        {
            Assert.That(PresetHint.For(Measured(3.2, samples: 0)), Is.EqualTo("not measured"));
        }

        [Test]
        public void A_preset_without_a_threshold_is_every_step_in_full()
        {
            Assert.That(PresetHint.For(new QualityPreset()), Is.EqualTo("every step in full"));
        }

        [Test]
        public void A_missing_preset_is_refused()
        {
            Assert.That(() => PresetHint.For(null!), Throws.InstanceOf<ArgumentNullException>());
        }

        /// <summary>A culture made here, because the tests run without the system's.</summary>
        private static CultureInfo WithDecimalComma()
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            return culture;
        }

        private static QualityPreset Measured(double speedup, int samples)
        {
            return new QualityPreset
            {
                Tau0 = 0.1f,
                Measured = new PresetMeasurement
                {
                    WallSpeedup = speedup,
                    PsnrMeanDb = 35.4,
                    PsnrP5Db = 30.6,
                    Samples = samples,
                },
            };
        }
    }
}
