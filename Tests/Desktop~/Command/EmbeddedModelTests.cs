using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Command
{
    internal sealed class EmbeddedModelTests
    {
        [Test]
        public async Task One_material_goes_all_the_way_from_the_command_line_to_its_files()
        {
            using var folder = new TemporaryFolder();
            var manifest = ManifestReader.Read(EmbeddedModel.Folder);
            var material = manifest.Conditioning.Classes[0].Name;
            var factor = manifest.Detail!.Factor;

            var run = await CommandRun.OfAsync(
                "--material", material, "--steps", "6", "--out", folder.Path, "--provider", "cpu", "--threads", "1", "--json");

            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done), run.Error);
            var albedo = PngFile.Read(folder.File($"{TextureFileName.For(material, 1)}_albedo.png"));
            Assert.That((albedo.Width, albedo.Height), Is.EqualTo((factor * manifest.Latent.Width, factor * manifest.Latent.Height)));
            Assert.That(albedo.Values.ToArray().Distinct().Count(), Is.GreaterThan(10), "more than a plain colour");
            using var report = JsonDocument.Parse(File.ReadAllText(folder.File(ReportWriter.FileName)));
            var sample = report.RootElement.GetProperty("samples")[0];
            string[] outcomes = ["full", "accepted", "rejected", "unverified"];
            Assert.That(outcomes.Sum(outcome => sample.GetProperty(outcome).GetInt32()), Is.EqualTo(6));
        }

        [Test]
        public async Task Inspecting_shows_every_file()
        {
            var manifest = ManifestReader.Read(EmbeddedModel.Folder);

            var run = await CommandRun.OfAsync("inspect", "--provider", "cpu");

            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done), run.Error);
            Assert.That(
                manifest.Parts.Select(part => part.File).Where(file => !run.Output.Contains(file, StringComparison.Ordinal)),
                Is.Empty);
        }

        [Test]
        public async Task Inspecting_shows_the_parts_inputs_and_weights_that_the_default_model_has_not()
        {
            var run = await CommandRun.OfAsync("inspect", StreamsModel.Source, "--provider", "cpu");

            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done), run.Error);
            foreach (var shown in new[] { "context.onnx", "decoder.onnx", "weights.bin", "prompt [3, 2]", "this size alone" })
            {
                Assert.That(run.Output, Does.Contain(shown));
            }
        }
    }
}
