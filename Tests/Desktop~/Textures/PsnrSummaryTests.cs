using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    internal sealed class PsnrSummaryTests
    {
        [Test]
        public void The_percentile_is_interpolated_in_order()
        {
            // 5% of the way through 5, 10, ..., 55 is half-way from the first to the second.
            var ratios = Enumerable.Range(1, 11).Reverse().Select(place => 5.0 * place).ToArray();

            var summary = PsnrSummary.Of(ratios);

            Assert.That(summary, Is.EqualTo(new PsnrSummary(Mean: 30, Percentile5: 7.5, Minimum: 5)));
        }

        [Test]
        public void Identical_textures_count_a_hundred()
        {
            var summary = PsnrSummary.Of([double.PositiveInfinity, 40]);

            Assert.That(summary.Mean, Is.EqualTo(70));
        }

        [Test]
        public void One_texture_is_its_own_percentile()
        {
            Assert.That(PsnrSummary.Of([33]), Is.EqualTo(new PsnrSummary(33, 33, 33)));
        }
    }
}
