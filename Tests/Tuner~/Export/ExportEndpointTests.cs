using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using SpeCa.Tuner.Export;
using SpeCa.Tuner.Tests.Hosting;

namespace SpeCa.Tuner.Tests.Export
{
    public sealed class ExportEndpointTests
    {
        private RunningTuner _tuner = null!;
        private string _secret = null!;

        [OneTimeSetUp]
        public async Task Start()
        {
            _tuner = await RunningTuner.StartAsync();
            _secret = Path.Combine(_tuner.Folder, "secret.zip");
            await File.WriteAllTextAsync(_secret, "secret");
        }

        [OneTimeTearDown]
        public async Task Stop() => await _tuner.DisposeAsync();

        [Test]
        public async Task The_archive_holds_the_exports_files_and_no_others()
        {
            var folder = Directory.CreateDirectory(Path.Combine(_tuner.Folder, "textures", "brick_7")).FullName;
            var albedo = Path.Combine(folder, "brick_7_albedo.png");
            var report = Path.Combine(folder, "material.json");
            await File.WriteAllBytesAsync(albedo, [1, 2, 3]);
            await File.WriteAllTextAsync(report, "{}");
            await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "someone else's");
            var identifier = Archive.Add(new ExportedFiles("brick_7", [albedo, report]));

            using var answer = await _tuner.Client.GetAsync(ExportEndpoint.AddressOf(identifier));

            using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/zip"));
            Assert.That(answer.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("brick_7.zip"));
            Assert.That(archive.Entries.Select(entry => entry.FullName), Is.EqualTo(new[] { "brick_7_albedo.png", "material.json" }));
            await using var content = await archive.Entries[0].OpenAsync();
            Assert.That(Enumerable.Range(0, 4).Select(_ => content.ReadByte()), Is.EqualTo(new[] { 1, 2, 3, -1 }));
        }

        [TestCase("00000000000000000000000000000000")]
        [TestCase("..%2F..%2Fsecret")]
        [TestCase("..%5C..%5Csecret")]
        [TestCase("secret")]
        [TestCase("../secret")]
        public async Task What_was_not_exported_is_not_found(string identifier)
        {
            using var answer = await _tuner.Client.GetAsync($"/exports/{identifier}.zip");

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }

        [Test]
        public void Identifiers_are_different_and_long()
        {
            var identifiers = Enumerable.Range(0, 50).Select(_ => Archive.Add(new ExportedFiles("x", []))).ToArray();

            Assert.That(identifiers, Is.Unique.And.All.Matches("^[0-9a-f]{32}$"));
        }

        [Test]
        public void The_oldest_export_is_forgotten_first()
        {
            var archive = new ExportArchive();
            var first = archive.Add(new ExportedFiles("first", []));
            var second = archive.Add(new ExportedFiles("second", []));
            for (var count = 2; count < ExportArchive.Capacity + 1; count++)
            {
                archive.Add(new ExportedFiles("more", []));
            }

            var hasFirst = archive.TryFind(first, out _);
            var hasSecond = archive.TryFind(second, out _);

            Assert.That((hasFirst, hasSecond), Is.EqualTo((false, true)));
        }

        private ExportArchive Archive => _tuner.Services.GetRequiredService<ExportArchive>();
    }
}
