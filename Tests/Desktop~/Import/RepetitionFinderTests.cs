using System.Linq;
using NUnit.Framework;
using SpeCa.Import.Analysis;

namespace SpeCa.Tests.Import
{
    public class RepetitionFinderTests
    {
        [Test]
        public void The_shortest_period_that_covers_the_run_is_found()
        {
            var run = Find("xabcabcabcabcy");

            Assert.That((run!.Value.Start, run.Value.End, run.Value.Period), Is.EqualTo((1, 13, 3)));
        }

        [Test]
        public void A_small_repetition_inside_a_block_does_not_hide_the_block()
        {
            // Three projections in a row, as queries, keys and values are.
            var run = Find("eqaqaqasmqaqaqasmh");

            Assert.That(run!.Value.Period, Is.EqualTo(8));
        }

        [Test]
        public void A_partial_unit_at_the_end_belongs_to_the_run()
        {
            var run = Find("abcabca");

            Assert.That((run!.Value.Start, run.Value.End), Is.EqualTo((0, 7)));
        }

        [TestCase("")]
        [TestCase("a")]
        [TestCase("abcdefg")]
        [TestCase("abcab")]
        public void Without_two_whole_units_there_is_nothing(string items)
        {
            Assert.That(Find(items), Is.Null);
        }

        private static RepeatedRun? Find(string items)
        {
            var costs = Enumerable.Range(0, items.Length + 1).Select(place => (double)place).ToArray();
            return RepetitionFinder.Find(items.Select(item => (int)item).ToArray(), costs, 0, items.Length);
        }
    }
}
