using System.IO;
using NUnit.Framework;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Packages;

namespace SpeCa.Tests.Unity.Setup.Packages
{
    internal sealed class PackageArchiveTests
    {
        private const string Entry = "lib/netstandard2.0/A.dll";

        private TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeFolder() => _folder = new TemporaryFolder();

        [TearDown]
        public void DeleteFolder() => _folder.Dispose();

        [Test]
        public void An_entry_is_written_and_its_hash_told()
        {
            var package = TestPackage.Listed(_folder["feed"], "A", (Entry, "library"));
            using var archive = PackageArchive.Open(package, _folder["feed/a.1.0.0.nupkg"]);

            string sha256 = archive.Extract(package.Files[0], _folder["A.dll"]);

            Assert.That(File.ReadAllText(_folder["A.dll"]), Is.EqualTo("library"));
            Assert.That(sha256, Is.EqualTo(package.Files[0].Sha256));
        }

        [TestCase("../evil.dll")]
        [TestCase("lib/../../evil.dll")]
        [TestCase("lib\\..\\evil.dll")]
        [TestCase("/etc/evil.dll")]
        [TestCase("\\evil.dll")]
        [TestCase("C:/evil.dll")]
        public void A_package_that_reaches_out_of_its_folder_is_refused_whole(string entry)
        {
            var package = Package(null);
            string path = TestPackage.Write(_folder.Root, "A", "1.0.0", (Entry, "library"), (entry, "evil"));

            var error = Assert.Throws<PackageRefusedException>(() => PackageArchive.Open(package, path));

            Assert.That(error.Message, Does.Contain("A 1.0.0").And.Contain(entry));
        }

        [Test]
        public void A_missing_entry_is_refused_by_name()
        {
            string path = TestPackage.Write(_folder.Root, "A", "1.0.0", ("lib/net10.0/A.dll", "library"));
            using var archive = PackageArchive.Open(Package(null), path);

            var error = Assert.Throws<PackageRefusedException>(() => archive.Extract(Package(null).Files[0], _folder["A.dll"]));

            Assert.That(error.Message, Does.Contain(Entry));
            Assert.That(_folder["A.dll"], Does.Not.Exist);
        }

        [Test]
        public void An_entry_that_is_there_twice_is_refused()
        {
            string path = TestPackage.Write(_folder.Root, "A", "1.0.0", (Entry, "one"), (Entry, "two"));
            using var archive = PackageArchive.Open(Package(null), path);

            Assert.Throws<PackageRefusedException>(() => archive.Extract(Package(null).Files[0], _folder["A.dll"]));
        }

        [Test]
        public void A_library_with_another_hash_is_refused_with_both_hashes()
        {
            string expected = new('0', 64);
            string path = TestPackage.Write(_folder.Root, "A", "1.0.0", (Entry, "tampered"));
            using var archive = PackageArchive.Open(Package(expected), path);

            var error = Assert.Throws<PackageRefusedException>(() => archive.Extract(Package(expected).Files[0], _folder["A.dll"]));

            Assert.That(error.Message, Does.Contain(expected).And.Contain(TestPackage.Sha256("tampered"u8.ToArray())));
        }

        [Test]
        public void What_is_no_archive_is_refused()
        {
            string path = _folder.Write("a.1.0.0.nupkg", "<html>Not found</html>");

            Assert.Throws<PackageRefusedException>(() => PackageArchive.Open(Package(null), path));
        }

        private static LibraryPackage Package(string? sha256) =>
            new("A", "1.0.0", null, new LibraryFile(Entry, LibraryPlatform.Any, sha256));
    }
}
