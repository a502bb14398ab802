using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    public class KeptRowsTests
    {
        private RowTensor<float> _working = null!;
        private KeptRows _rows = null!;

        [SetUp]
        public void StoreThreeSamplesOfTwoRows()
        {
            _working = new RowTensor<float>("context", 6, 1);
            for (var row = 0; row < 6; row++)
            {
                _working.Values[row] = row + 1;
            }

            _rows = new KeptRows([_working], samples: 3, rowsPerSample: 2);
            _rows.StoreAll();
        }

        [Test]
        public void A_place_that_holds_the_sample_is_left_as_it_is()
        {
            const float untouched = 99;
            _working.Values.Fill(untouched);

            _rows.Load(1, 1);

            Assert.That(_working.Values.ToArray(), Has.All.EqualTo(untouched));
        }

        [Test]
        public void A_place_that_holds_another_sample_gets_all_rows_of_the_new_one()
        {
            _rows.Load(2, 0);

            Assert.That(_working.Values.ToArray(), Is.EqualTo(new float[] { 5, 6, 3, 4, 5, 6 }));
        }

        [Test]
        public void A_place_gets_its_own_sample_back()
        {
            _rows.Load(2, 0);

            _rows.Load(0, 0);

            Assert.That(_working.Values.ToArray(), Is.EqualTo(new float[] { 1, 2, 3, 4, 5, 6 }));
        }
    }
}
