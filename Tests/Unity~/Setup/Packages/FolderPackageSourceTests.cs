using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Packages;

namespace SpeCa.Tests.Unity.Setup.Packages
{
    internal sealed class FolderPackageSourceTests
    {
        private static readonly LibraryPackage _package = new("Some.Library", "1.0.0", null);

        private TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeFolder() => _folder = new TemporaryFolder();

        [TearDown]
        public void DeleteFolder() => _folder.Dispose();

        [TestCase("some.library.1.0.0.nupkg")]
        [TestCase("Some.Library.1.0.0.nupkg")]
        [TestCase("some.library/1.0.0/some.library.1.0.0.nupkg")]
        public async Task A_package_is_found_as_browsers_and_NuGet_keep_it(string file)
        {
            _folder.Write(file, "package");
            using var target = new MemoryStream();

            await new FolderPackageSource(_folder.Root).CopyAsync(_package, target, null, CancellationToken.None);

            Assert.That(target.ToArray(), Is.EqualTo("package"u8.ToArray()));
        }

        [Test]
        public void A_missing_package_is_named()
        {
            var source = new FolderPackageSource(_folder.Root);

            var error = Assert.ThrowsAsync<PackageSourceException>(
                () => source.CopyAsync(_package, Stream.Null, null, CancellationToken.None));

            Assert.That(error!.Message, Does.Contain("some.library.1.0.0.nupkg").And.Contain(_folder.Root));
        }

        [Test]
        public void A_missing_folder_is_named()
        {
            var source = new FolderPackageSource(_folder["absent"]);

            var error = Assert.ThrowsAsync<PackageSourceException>(
                () => source.CopyAsync(_package, Stream.Null, null, CancellationToken.None));

            Assert.That(error!.Message, Does.Contain(_folder["absent"]));
        }
    }
}
