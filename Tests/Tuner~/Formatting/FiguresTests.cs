using System.Globalization;
using System.Threading;
using NUnit.Framework;
using SpeCa.Tuner.Formatting;

namespace SpeCa.Tuner.Tests.Formatting
{
    public sealed class FiguresTests
    {
        [TestCase(3.526, "3.53×")]
        [TestCase(1, "1.00×")]
        [TestCase(null, "–")]
        public void Factors_have_two_decimals(double? value, string text) =>
            Assert.That(Figures.Factor(value).ToString(), Is.EqualTo(text));

        [TestCase(42.44, "42.4 dB")]
        [TestCase(double.PositiveInfinity, "identical")]
        [TestCase(double.NaN, "–")]
        [TestCase(null, "–")]
        public void Decibels_have_one_decimal_or_a_word(double? value, string text) =>
            Assert.That(Figures.Decibels(value).ToString(), Is.EqualTo(text));

        [TestCase(7.44, "7.4 ms")]
        [TestCase(430.2, "430 ms")]
        [TestCase(999.6, "1.00 s")]
        [TestCase(1240, "1.24 s")]
        [TestCase(150_000, "2.5 min")]
        [TestCase(null, "–")]
        public void Durations_have_the_unit_that_suits_them(double? milliseconds, string text) =>
            Assert.That(Figures.Duration(milliseconds).ToString(), Is.EqualTo(text));

        [TestCase(0.055, "5.5%")]
        [TestCase(0.5, "50%")]
        public void Shares_are_shown_as_percent(double share, string text) =>
            Assert.That(Figures.Percent(share).ToString(), Is.EqualTo(text));

        [TestCase(0.0123456, "0.0123")]
        [TestCase(0.00001234, "0.0000123")]
        [TestCase(0.5, "0.5")]
        [TestCase(0, "0")]
        [TestCase(double.NaN, "–")]
        public void Thresholds_have_three_digits(double value, string text) =>
            Assert.That(Figures.Threshold(value), Is.EqualTo(text));

        [Test]
        public void Numbers_are_the_same_in_every_language()
        {
            var before = Thread.CurrentThread.CurrentCulture;
            Thread.CurrentThread.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            try
            {
                Assert.That(Figures.Factor(3.5).ToString(), Is.EqualTo("3.50×"));
                Assert.That(Figures.Plain(0.25), Is.EqualTo("0.25"));
            }
            finally
            {
                Thread.CurrentThread.CurrentCulture = before;
            }
        }

        [TestCase("0.5", true)]
        [TestCase("1e-3", true)]
        [TestCase("", false)]
        [TestCase(null, false)]
        [TestCase("NaN", false)]
        [TestCase("1e999", false)]
        public void Only_finite_numbers_are_read(string? text, bool isNumber) =>
            Assert.That(Figures.TryParse(text, out _), Is.EqualTo(isNumber));
    }
}
