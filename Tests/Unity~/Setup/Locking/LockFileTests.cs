using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Setup;
using SpeCa.Setup.Locking;

namespace SpeCa.Tests.Unity.Setup.Locking
{
    internal sealed class LockFileTests
    {
        private TemporaryFolder _folder = null!;

        private string LockPath => LockFile.PathIn(_folder.Root);

        [SetUp]
        public void MakeFolder() => _folder = new TemporaryFolder();

        [TearDown]
        public void DeleteFolder() => _folder.Dispose();

        [Test]
        public void What_is_written_is_read_again_in_a_fixed_order()
        {
            LockedFile[] files =
            [
                new() { path = "Assets/B.dll", package = "B 1.0.0", sha256 = "bb" },
                new() { path = "Assets/A.dll", package = "A 2.0.0", sha256 = "aa" },
            ];

            LockFile.Write(LockPath, new LibraryLock([new LockedPackage { id = "A", version = "2.0.0", sha512 = "hash" }], files));
            var read = LockFile.Read(LockPath);

            Assert.That(read.Files.Select(file => $"{file.path} {file.package} {file.sha256}"), Is.EqualTo(new[]
            {
                "Assets/A.dll A 2.0.0 aa", "Assets/B.dll B 1.0.0 bb",
            }));
            Assert.That(read.Packages.Select(package => $"{package.id} {package.version} {package.sha512}"), Is.EqualTo(new[]
            {
                "A 2.0.0 hash",
            }));
        }

        [Test]
        public void Where_there_is_none_nothing_was_placed()
        {
            Assert.That(LockFile.Read(LockPath).Files, Is.Empty);
        }

        [Test]
        public void An_empty_lock_leaves_no_file()
        {
            _folder.Write("ProjectSettings/" + LockFile.Name, "{}");

            LockFile.Write(LockPath, LibraryLock.Empty);

            Assert.That(LockPath, Does.Not.Exist);
        }

        [TestCase("not JSON")]
        [TestCase("")]
        [TestCase("""{"version":2}""")]
        [TestCase("""{"packages":[]}""")]
        public void A_damaged_file_or_one_of_another_version_is_an_error_that_names_it(string content)
        {
            _folder.Write("ProjectSettings/" + LockFile.Name, content);

            var error = Assert.Throws<LibrarySetupException>(() => LockFile.Read(LockPath));

            Assert.That(error.Message, Does.Contain(LockPath).And.Contain("version control"));
        }

        [Test]
        public void A_file_is_replaced_whole()
        {
            _folder.Write("ProjectSettings/" + LockFile.Name, new string('x', 1000));

            LockFile.Write(LockPath, new LibraryLock([], [new LockedFile { path = "Assets/A.dll" }]));

            Assert.That(LockFile.Read(LockPath).Files, Has.Count.EqualTo(1));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(LockPath)!), Has.Length.EqualTo(1));
        }
    }
}
