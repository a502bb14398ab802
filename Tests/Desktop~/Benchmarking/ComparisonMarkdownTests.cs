using System.Globalization;
using System.IO;
using NUnit.Framework;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class ComparisonMarkdownTests
    {
        private static string[] Lines(params ComparisonRow[] rows)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            ComparisonMarkdown.Write(writer, rows);
            return writer.ToString().Split('\n');
        }

        [Test]
        public void Method_shows_its_best_candidate_that_is_fast_enough()
        {
            var lines = Lines(
                ComparisonRows.Of(MethodNames.FoCa, "foca:interval=2", 2, 46),
                ComparisonRows.Of(MethodNames.FoCa, "foca:interval=3", 2.7, 40),
                ComparisonRows.Of(MethodNames.FoCa, "foca:interval=4", 3.5, 36),
                ComparisonRows.Of(MethodNames.Fora, "fora:interval=3", 2.7, 44));

            Assert.That(lines[3], Is.EqualTo("| FoCa-like | **46.0 / 42.0** | 40.0 / 36.0 | **36.0 / 32.0** |  |  |  |"));
        }

        [Test]
        public void Candidate_that_another_beats_in_speed_and_quality_is_left_out_of_the_front()
        {
            var text = string.Join('\n', Lines(
                ComparisonRows.Of(MethodNames.SpeCa, "preset:high", 3, 42),
                ComparisonRows.Of(MethodNames.Fora, "fora:interval=3", 2.7, 34)));

            Assert.That(text, Does.Contain("| `preset:high` | 3.00x | 3.00x | 42.0 | 38.0 | 36.0 | 0.988 | 0.125 |  |"));
            Assert.That(text, Does.Not.Contain("fora:interval=3"));
        }

        [Test]
        public void Full_sampling_is_no_candidate()
        {
            var full = ComparisonRows.Of(MethodNames.Euler, "full", 1, 100) with { Psnr = new PsnrSummary(100, 100, 100) };

            Assert.That(Lines(full, ComparisonRows.Of(MethodNames.SpeCa, "preset:high", 3, 42)), Has.None.Contains("`full`"));
        }
    }
}
