using System.Linq;
using NUnit.Framework;
using SpeCa.Samples.FrameLoop;

namespace SpeCa.Tests.FrameLoopSample
{
    public class DistributionTests
    {
        [Test]
        public void Percentiles_are_times_that_occurred()
        {
            var times = Distribution.Of(Enumerable.Range(1, 200).Select(time => (double)time).Reverse());

            Assert.That(times, Is.EqualTo(new Distribution(100, 190, 198, 200)));
        }

        [Test]
        public void One_time_is_all_of_them()
        {
            Assert.That(Distribution.Of([7]), Is.EqualTo(new Distribution(7, 7, 7, 7)));
        }
    }
}
