using System.IO;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Hosting;

namespace SpeCa.Tuner.Tests.Hosting
{
    public sealed class TunerOptionsCheckTests
    {
        private DirectoryInfo _folder = null!;

        [SetUp]
        public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("speca-options-");

        [TearDown]
        public void DeleteFolder() => _folder.Delete(recursive: true);

        [Test]
        public void Folders_become_full_paths_that_exist()
        {
            var prepared = TunerOptionsCheck.Prepare(Options());

            Assert.That(Path.IsPathFullyQualified(prepared.OutputFolder), Is.True);
            Assert.That(prepared.OutputFolder, Does.Exist);
            Assert.That(prepared.DataFolder, Does.Exist);
            Assert.That(Directory.GetFiles(prepared.OutputFolder), Is.Empty);
        }

        [Test]
        public void A_folder_that_is_a_file_is_refused_with_its_name()
        {
            var file = Path.Combine(_folder.FullName, "file");
            File.WriteAllText(file, "");

            var error = Assert.Throws<InvalidSettingException>(() => TunerOptionsCheck.Prepare(Options() with { OutputFolder = file }));

            Assert.That(error.Setting, Is.EqualTo(nameof(TunerOptions.OutputFolder)));
            Assert.That(error.Message, Does.Contain(file).And.Contain("Choose another folder"));
        }

        [Test]
        public void A_model_folder_without_a_manifest_is_refused()
        {
            var options = Options() with { ModelFolder = _folder.FullName };

            Assert.Throws<ManifestException>(() => TunerOptionsCheck.Prepare(options));
        }

        [TestCase(-1)]
        [TestCase(65536)]
        public void A_port_out_of_range_is_refused(int port)
        {
            var error = Assert.Throws<InvalidSettingException>(() => TunerOptionsCheck.Prepare(Options() with { Port = port }));

            Assert.That(error.Setting, Is.EqualTo(nameof(TunerOptions.Port)));
        }

        [TestCase(-1)]
        [TestCase(1025)]
        public void Threads_out_of_range_are_refused(int threads)
        {
            var error = Assert.Throws<InvalidSettingException>(() => TunerOptionsCheck.Prepare(Options() with { Threads = threads }));

            Assert.That(error.Setting, Is.EqualTo(nameof(TunerOptions.Threads)));
        }

        private TunerOptions Options() => new()
        {
            ModelFolder = TinyModelFolder.Source,
            OutputFolder = Path.Combine(_folder.FullName, "out"),
            DataFolder = Path.Combine(_folder.FullName, "data"),
        };
    }
}
