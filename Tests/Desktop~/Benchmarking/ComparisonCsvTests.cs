using System.Globalization;
using System.IO;
using NUnit.Framework;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class ComparisonCsvTests
    {
        private static readonly ComparisonRow[] _rows =
        [
            ComparisonRows.Of(MethodNames.Euler, "full:steps=25,scheduler=euler", 2, 40.25),
            ComparisonRows.Of(MethodNames.FoCa, "foca:interval=4", 3.5, 36.5),
        ];

        private static string Write(params ComparisonRow[] rows)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            ComparisonCsv.Write(writer, rows);
            return writer.ToString();
        }

        [Test]
        public void There_is_one_line_for_every_candidate_below_the_header()
        {
            Assert.That(Write(_rows).Split('\n'), Has.Length.EqualTo(1 + _rows.Length + 1));
        }

        [Test]
        public void Numbers_have_points_whatever_the_machine_writes()
        {
            var before = CultureInfo.CurrentCulture;
            var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            try
            {
                CultureInfo.CurrentCulture = commas;

                var line = Write(_rows).Split('\n')[2];

                Assert.That(line, Is.EqualTo("FoCa-like,foca:interval=4,48,1234.5,3.500,285.7,3.500,36.50,32.50,30.50,0.98765,0.12500,"));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        [Test]
        public void Names_with_commas_are_quoted()
        {
            Assert.That(Write(_rows), Does.Contain("\"full:steps=25,scheduler=euler\""));
        }

        [Test]
        public void What_was_written_is_read_again()
        {
            var text = Write(_rows);

            var read = ComparisonCsv.Read(new StringReader(text));

            Assert.That(Write([.. read]), Is.EqualTo(text));
            Assert.That(read[0].TrainingDistance, Is.NaN);
        }

        [Test]
        public void Other_files_are_refused()
        {
            Assert.That(
                () => ComparisonCsv.Read(new StringReader("a,b\n1,2\n")), Throws.InstanceOf<InvalidSettingException>());
        }
    }
}
