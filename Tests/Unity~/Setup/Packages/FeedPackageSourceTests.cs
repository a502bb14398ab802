using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Packages;

namespace SpeCa.Tests.Unity.Setup.Packages
{
    internal sealed class FeedPackageSourceTests
    {
        private static readonly LibraryPackage _package = new("Some.Library", "1.0.0", null);

        private LocalFeed _feed = null!;
        private HttpClient _client = null!;

        [SetUp]
        public void StartFeed()
        {
            _feed = new LocalFeed();
            _client = new HttpClient();
        }

        [TearDown]
        public void StopFeed()
        {
            _client.Dispose();
            _feed.Dispose();
        }

        [Test]
        public async Task A_package_and_its_published_hash_are_found_through_the_index()
        {
            _feed.Add("some.library", "package"u8.ToArray(), "the-hash");
            var source = new FeedPackageSource(_client, _feed.Index);
            using var target = new MemoryStream();
            var copied = new List<long>();

            await source.CopyAsync(_package, target, new Reports(copied), CancellationToken.None);
            string? hash = await source.FindPublishedHashAsync(_package, CancellationToken.None);

            Assert.That(target.ToArray(), Is.EqualTo("package"u8.ToArray()));
            Assert.That(hash, Is.EqualTo("the-hash"));
            Assert.That(copied, Is.EqualTo(new long[] { 7 }));
        }

        [Test]
        public async Task A_feed_without_a_catalogue_publishes_no_hash()
        {
            _feed.Answers["registrations/some.library/1.0.0.json"] = Encoding.UTF8.GetBytes("""{"catalogEntry":""}""");

            string? hash = await new FeedPackageSource(_client, _feed.Index)
                .FindPublishedHashAsync(_package, CancellationToken.None);

            Assert.That(hash, Is.Null);
        }

        [Test]
        public async Task A_hash_of_another_kind_is_none()
        {
            _feed.Add("some.library", [], "the-hash");
            _feed.Answers["catalog/some.library.json"] =
                Encoding.UTF8.GetBytes("""{"packageHash":"the-hash","packageHashAlgorithm":"MD5"}""");

            string? hash = await new FeedPackageSource(_client, _feed.Index)
                .FindPublishedHashAsync(_package, CancellationToken.None);

            Assert.That(hash, Is.Null);
        }

        [Test]
        public void A_package_that_the_feed_lacks_is_told_with_its_address()
        {
            var source = new FeedPackageSource(_client, _feed.Index);

            var error = Assert.ThrowsAsync<PackageSourceException>(
                () => source.CopyAsync(_package, Stream.Null, null, CancellationToken.None));

            Assert.That(error!.Message, Does.Contain("404").And.Contain("some.library.1.0.0.nupkg"));
        }

        [Test]
        public void A_page_that_is_no_feed_is_told()
        {
            _feed.Answers["index.json"] = Encoding.UTF8.GetBytes("<html>");
            var source = new FeedPackageSource(_client, _feed.Index);

            var error = Assert.ThrowsAsync<PackageSourceException>(
                () => source.CopyAsync(_package, Stream.Null, null, CancellationToken.None));

            Assert.That(error!.Message, Does.Contain("JSON"));
        }

        [Test]
        public void A_feed_that_is_not_there_is_told()
        {
            var source = new FeedPackageSource(_client, "http://127.0.0.1:1/index.json");

            var error = Assert.ThrowsAsync<PackageSourceException>(
                () => source.FindPublishedHashAsync(_package, CancellationToken.None));

            Assert.That(error!.Message, Does.Contain("cannot be reached"));
        }

        [TestCase("http://example.com/v3/index.json")]
        [TestCase("ftp://example.com/index.json")]
        [TestCase("index.json")]
        [TestCase("")]
        public void An_address_that_others_could_answer_is_refused(string address)
        {
            var error = Assert.Throws<PackageSourceException>(() => _ = new FeedPackageSource(_client, address));

            Assert.That(error.Message, Does.Contain("https://"));
        }

        [Test]
        public void A_download_can_be_cancelled()
        {
            _feed.Add("some.library", new byte[1 << 20], "the-hash");
            var source = new FeedPackageSource(_client, _feed.Index);
            using var cancellation = new CancellationTokenSource();
            var cancelAtOnce = new Cancelling(cancellation);

            Assert.CatchAsync<System.OperationCanceledException>(
                () => source.CopyAsync(_package, Stream.Null, cancelAtOnce, cancellation.Token));
        }

        private sealed class Reports(List<long> copied) : System.IProgress<long>
        {
            public void Report(long value) => copied.Add(value);
        }

        private sealed class Cancelling(CancellationTokenSource cancellation) : System.IProgress<long>
        {
            public void Report(long value) => cancellation.Cancel();
        }
    }
}
