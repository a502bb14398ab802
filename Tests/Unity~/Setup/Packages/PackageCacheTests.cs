using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Packages;

namespace SpeCa.Tests.Unity.Setup.Packages
{
    internal sealed class PackageCacheTests
    {
        private const string Entry = "lib/netstandard2.0/A.dll";

        private static readonly string _otherSha512 = new string('A', 86) + "==";

        private TemporaryFolder _folder = null!;
        private FakeSource _source = null!;

        private string Feed => _folder["feed"];

        private string FeedFile => Path.Combine(Feed, "a.1.0.0.nupkg");

        private string CachedFile => _folder["cache/a.1.0.0.nupkg"];

        [SetUp]
        public void MakeFolder()
        {
            _folder = new TemporaryFolder();
            _source = new FakeSource(Feed);
        }

        [TearDown]
        public void DeleteFolder() => _folder.Dispose();

        [Test]
        public async Task A_package_is_taken_once_and_checked_each_time()
        {
            var package = TestPackage.Listed(Feed, "A", (Entry, "library"));
            await Get(package);

            var again = await Get(package);

            Assert.That(_source.Copies, Has.Count.EqualTo(1));
            Assert.That(again.Evidence, Is.EqualTo(PackageEvidence.Listed));
            Assert.That(again.Sha512, Is.EqualTo(TestPackage.Sha512(FeedFile)));
        }

        [Test]
        public async Task A_damaged_file_of_the_cache_is_taken_anew()
        {
            var package = TestPackage.Listed(Feed, "A", (Entry, "library"));
            await Get(package);
            File.WriteAllText(CachedFile, "half");

            var again = await Get(package);

            Assert.That(again.Sha512, Is.EqualTo(TestPackage.Sha512(FeedFile)));
            Assert.That(_source.Copies, Has.Count.EqualTo(2));
        }

        [Test]
        public void A_package_that_differs_from_the_list_is_refused_and_not_kept()
        {
            var package = TestPackage.Listed(Feed, "A", (Entry, "library"));
            TestPackage.Write(Feed, "A", "1.0.0", (Entry, "tampered"));

            var error = Assert.ThrowsAsync<PackageRefusedException>(() => Get(package));

            Assert.That(error!.Message, Does.Contain("A 1.0.0").And.Contain(package.Sha256!).And.Contain("SpeCa's list"));
            Assert.That(Directory.GetFiles(_folder["cache"]), Is.Empty);
        }

        [Test]
        public void A_package_that_differs_from_what_its_feed_publishes_is_refused()
        {
            TestPackage.Write(Feed, "A", "1.0.0", (Entry, "library"));
            _source.Published["A"] = _otherSha512;

            var error = Assert.ThrowsAsync<PackageRefusedException>(() => Get(Unlisted()));

            Assert.That(error!.Message, Does.Contain(_otherSha512).And.Contain("catalogue"));
        }

        [Test]
        public void A_package_that_differs_from_its_first_use_is_refused()
        {
            TestPackage.Write(Feed, "A", "1.0.0", (Entry, "library"));

            var error = Assert.ThrowsAsync<PackageRefusedException>(() => Get(Unlisted(), Locked(_otherSha512)));

            Assert.That(error!.Message, Does.Contain(_otherSha512).And.Contain(LockFile.Name));
        }

        [Test]
        public async Task What_speaks_for_a_package_is_told()
        {
            string sha512 = TestPackage.Sha512(TestPackage.Write(Feed, "A", "1.0.0", (Entry, "library")));

            var first = await Get(Unlisted());
            _source.Published["A"] = sha512;
            var published = await Get(Unlisted());
            var locked = await Get(Unlisted(), Locked(sha512));

            Assert.That(
                new[] { first, published, locked }.Select(package => package.Evidence),
                Is.EqualTo(new[] { PackageEvidence.FirstUse, PackageEvidence.Published, PackageEvidence.Locked }));
        }

        [Test]
        public void A_source_that_lacks_a_package_leaves_nothing_behind()
        {
            Directory.CreateDirectory(Feed);

            Assert.ThrowsAsync<PackageSourceException>(() => Get(Unlisted()));

            Assert.That(Directory.GetFiles(_folder["cache"]), Is.Empty);
        }

        private static LibraryPackage Unlisted() => new("A", "1.0.0", null, new LibraryFile(Entry, LibraryPlatform.Any));

        private static LibraryLock Locked(string sha512) =>
            new([new LockedPackage { id = "A", version = "1.0.0", sha512 = sha512 }], []);

        private Task<VerifiedPackage> Get(LibraryPackage package, LibraryLock? locked = null) => new PackageCache(_folder["cache"])
            .GetAsync(package, _source, locked ?? LibraryLock.Empty, null, CancellationToken.None);
    }
}
