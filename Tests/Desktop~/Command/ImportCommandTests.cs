using System.IO;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Tests.Import.Pipelines;

namespace SpeCa.Tests.Command
{
    internal sealed class ImportCommandTests
    {
        [Test]
        public async Task An_imported_pipeline_verifies_and_makes_images()
        {
            using var files = PipelineFiles.DiT();
            using var folder = new TemporaryFolder();

            var import = await CommandRun.OfAsync("import", files.Path, "--out", files.Target, "--name", "mine", "--chunks", "2");
            var verify = await CommandRun.OfAsync("verify", files.Target);
            var generate = await CommandRun.OfAsync(
                "generate", "--model", files.Target, "--provider", "cpu", "--material", "class_3", "--steps", "4", "--out", folder.Path);

            Assert.That((import.ExitCode, import.Error), Is.EqualTo((0, "")));
            Assert.That(import.Output, Does.Contain("'mine' with 6 blocks").And.Contain($"verify {files.Target}"));
            Assert.That((verify.ExitCode, verify.Error), Is.EqualTo((0, "")));
            Assert.That((generate.ExitCode, generate.Error), Is.EqualTo((0, "")));
            Assert.That(File.Exists(folder.File("class_3_1.png")));
        }

        [Test]
        public async Task A_folder_that_is_no_pipeline_is_refused_in_one_line()
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync("import", folder.Path, "--out", folder.File("model"));

            Assert.That(run.ExitCode, Is.Not.Zero);
            Assert.That(run.Error.Trim(), Does.Contain("model_index.json").And.Not.Contain("\n"));
        }
    }
}
