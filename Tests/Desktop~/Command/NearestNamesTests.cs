using NUnit.Framework;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class NearestNamesTests
    {
        private static readonly string[] _known = ["brick", "brick-wall", "granite", "oak", "slate"];

        [TestCase("brik", "brick")]
        [TestCase("GRANIET", "granite")]
        [TestCase("slaet", "slate")]
        public void A_slip_of_the_pen_finds_the_name_first(string typed, string expected)
        {
            Assert.That(NearestNames.Of(typed, _known)[0], Is.EqualTo(expected));
        }

        [Test]
        public void A_part_of_a_name_finds_it()
        {
            Assert.That(NearestNames.Of("wall", _known), Does.Contain("brick-wall"));
        }

        [Test]
        public void Nothing_is_found_for_what_is_like_nothing()
        {
            Assert.That(NearestNames.Of("xylophone", _known), Is.Empty);
        }

        [Test]
        public void No_more_than_three_are_found()
        {
            string[] expected = ["ab", "ac", "ad"];

            Assert.That(NearestNames.Of("a", ["ab", "ac", "ad", "ae"]), Is.EqualTo(expected));
        }
    }
}
