using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NUnit.Framework;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class ReportWriterTests
    {
        [Test]
        public void The_report_has_exactly_the_documented_fields()
        {
            using var folder = new TemporaryFolder();

            using var json = JsonDocument.Parse(File.ReadAllText(ReportWriter.Write(Reports.Of(), folder.Path)));

            string[] expected =
            [
                "modelName", "provider", "providerReason", "preset", "policy", "steps", "fullSteps", "guidance", "order", "highestTermShare",
                "tau0", "beta", "batch", "width", "height", "detailFactor", "windows", "source", "wallMilliseconds", "speculationShare", "verificationShare",
                "fullStepMilliseconds", "blockSpeedup", "fullWallMilliseconds", "wallSpeedup", "psnrMeanDb", "psnrP5Db",
                "psnrMinDb", "samples",
            ];
            Assert.That(json.RootElement.EnumerateObject().Select(field => field.Name), Is.EqualTo(expected));
        }

        [Test]
        public void A_sample_has_exactly_the_documented_fields()
        {
            using var folder = new TemporaryFolder();
            var report = Reports.Of(Reports.Sample());

            using var json = JsonDocument.Parse(File.ReadAllText(ReportWriter.Write(report, folder.Path)));

            string[] expected =
            [
                "material", "secondMaterial", "seed", "variationTarget", "variationAmount", "full", "accepted", "rejected", "unverified", "blocksEvaluated", "blockSpeedup",
                "psnrDb", "identical", "files",
            ];
            var sample = json.RootElement.GetProperty("samples")[0];
            Assert.That(sample.EnumerateObject().Select(field => field.Name), Is.EqualTo(expected));
        }

        [Test]
        public void A_number_stays_as_short_as_it_was_given()
        {
            using var folder = new TemporaryFolder();

            var text = File.ReadAllText(ReportWriter.Write(Reports.Of(), folder.Path));

            Assert.That(text, Does.Contain("\"tau0\": 0.03,"));
        }

        [Test]
        public void A_report_that_is_there_is_replaced_and_nothing_else_left()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("report.json"), "old");

            ReportWriter.Write(Reports.Of(), folder.Path);

            Assert.That(Directory.GetFiles(folder.Path), Is.EqualTo(new[] { folder.File("report.json") }));
            Assert.That(File.ReadAllText(folder.File("report.json")), Does.StartWith("{"));
        }

        [Test]
        public void A_report_that_cannot_be_written_leaves_what_was_there()
        {
            using var folder = new TemporaryFolder();
            double[] report = [1, double.NaN];
            var strict = (JsonTypeInfo<double[]>)JsonSerializerOptions.Default.GetTypeInfo(typeof(double[]));
            File.WriteAllText(folder.File("report.json"), "old");

            // NaN is no JSON number, so that writing fails half-way.
            Assert.That(() => ReportWriter.Write(report, strict, folder.Path), Throws.ArgumentException);

            Assert.That(Directory.GetFiles(folder.Path), Is.EqualTo(new[] { folder.File("report.json") }));
            Assert.That(File.ReadAllText(folder.File("report.json")), Is.EqualTo("old"));
        }
    }
}
