using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Benchmarks.Reports;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class SpeedQualityPlotTests
    {
        private string _path = "";

        [SetUp]
        public void Choose() => _path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.png");

        [TearDown]
        public void Delete() => File.Delete(_path);

        // The PNG signature, the length and name of the first chunk, and width and height in it, big-endian.
        private static (int Width, int Height) SizeOf(byte[] png)
        {
            Assert.That(png.Take(8), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));
            return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        }

        [Test]
        public void Plot_is_a_PNG_file_of_the_size_asked_for()
        {
            ComparisonRow[] rows =
            [
                .. MethodNames.All.Select((method, index) => ComparisonRows.Of(method, method, 1.5 + index, 45 - index)),
                ComparisonRows.Of("another", "another", 2, 30),
            ];

            SpeedQualityPlot.Save(_path, rows, 640, 400);

            Assert.That(SizeOf(File.ReadAllBytes(_path)), Is.EqualTo((640, 400)));
        }

        [Test]
        public void Plot_of_one_candidate_can_be_drawn()
        {
            SpeedQualityPlot.Save(_path, [ComparisonRows.Of(MethodNames.SpeCa, "preset:high", 3, 42)], 320, 200);

            Assert.That(SizeOf(File.ReadAllBytes(_path)), Is.EqualTo((320, 200)));
        }

        [Test]
        public void Front_is_what_nothing_beats_in_both()
        {
            (double Speed, double Quality)[] items = [(1, 50), (2, 40), (2, 45), (3, 30), (4, 35), (5, 10)];

            var front = ParetoFront.Of(items, item => item.Speed, item => item.Quality);

            Assert.That(front, Is.EqualTo(new[] { (1.0, 50.0), (2.0, 45.0), (4.0, 35.0), (5.0, 10.0) }));
        }
    }
}
