using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Generation
{
    /// <summary>Against files that numpy wrote; see make_arrays.py.</summary>
    public class NpyFileTests
    {
        [TestCase("float16", 5.9604645e-8f)]
        [TestCase("float32", 6e-8f)]
        [TestCase("float64", 6e-8f)]
        [TestCase("version2", 6e-8f)]
        public void Floating_point_arrays_come_as_numpy_wrote_them(string name, float smallest)
        {
            var array = NpyFile.Read(PathOf(name));

            Assert.That(array.Shape, Is.EqualTo(new[] { 2, 3 }));
            Assert.That(array.Values.ToArray(), Is.EqualTo(new[] { 0, 1, -2.5f, 65504, smallest, 0.333251953125f }));
        }

        [TestCase("int32")]
        [TestCase("int64")]
        public void Integers_become_floats(string name)
        {
            var array = NpyFile.Read(PathOf(name));

            Assert.That(array.Shape, Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(array.Values.ToArray(), Is.EqualTo(new float[] { -2, -1, 0, 1, 2, 3 }));
        }

        [Test]
        public void Truth_becomes_one_and_falsehood_zero()
        {
            Assert.That(NpyFile.Read(PathOf("bool")).Values.ToArray(), Is.EqualTo(new float[] { 1, 0 }));
        }

        [Test]
        public void A_single_number_has_no_dimensions()
        {
            var array = NpyFile.Read(PathOf("scalar"));

            Assert.That(array.Shape, Is.Empty);
            Assert.That(array.Values.ToArray(), Is.EqualTo(new[] { 7.5f }));
        }

        [TestCase("fortran", "Fortran")]
        [TestCase("big_endian", ">f4")]
        [TestCase("nowhere", "nowhere.npy")]
        public void What_cannot_be_read_is_refused_with_the_reason(string name, string reason)
        {
            var error = Assert.Throws<NpyFileException>(() => NpyFile.Read(PathOf(name)));

            Assert.That(error!.Message, Does.Contain(reason));
        }

        [Test]
        public void A_file_that_is_cut_short_anywhere_is_refused([Values(0, 3, 7, 9, 60, 127, 150)] int length)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder["cut.npy"], File.ReadAllBytes(PathOf("float32")).Take(length).ToArray());

            Assert.Throws<NpyFileException>(() => NpyFile.Read(folder["cut.npy"]));
        }

        [Test]
        public void A_header_that_promises_more_than_the_file_holds_allocates_nothing()
        {
            using var folder = new TemporaryFolder();
            var bytes = File.ReadAllBytes(PathOf("float32"));
            var header = System.Text.Encoding.ASCII.GetString(bytes, 10, 118).Replace("(2, 3), }", "(999999999, 9), }").PadRight(118)[..118];
            System.Text.Encoding.ASCII.GetBytes(header).CopyTo(bytes, 10);
            File.WriteAllBytes(folder["large.npy"], bytes);

            var error = Assert.Throws<NpyFileException>(() => NpyFile.Read(folder["large.npy"]));

            Assert.That(error!.Message, Does.Contain("8999999991"));
        }

        private static string PathOf(string name) =>
            Path.Combine(TestContext.CurrentContext.TestDirectory, "Generation", "Arrays", name + ".npy");
    }
}
