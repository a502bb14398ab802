using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components.Forms;
using NUnit.Framework;
using SpeCa.Runtime.Presets;
using SpeCa.Tuner.Presets;

namespace SpeCa.Tuner.Tests.Presets
{
    public sealed class PresetUploadTests
    {
        private static readonly QualityPreset _preset = new() { Name = "my preset/", Tau0 = 0.02f, Steps = 40 };

        [Test]
        public async Task What_was_downloaded_can_be_uploaded()
        {
            var mine = _preset with { Name = "mine" };

            var read = await PresetUpload.ReadAsync(new TextFile(PresetFile.ToJson(mine)));

            Assert.That(read, Is.EqualTo(mine));
        }

        [TestCase("")]
        [TestCase("no json")]
        [TestCase("{\"schemaVersion\":1,\"presets\":[]}")]
        public void What_is_no_preset_is_refused_with_the_files_name(string content)
        {
            var error = Assert.ThrowsAsync<PresetException>(() => PresetUpload.ReadAsync(new TextFile(content)));

            Assert.That(error.Message, Does.Contain("mine.speca-preset.json"));
        }

        [Test]
        public void A_file_that_is_too_large_is_refused_before_it_is_read()
        {
            var file = new TextFile(new string(' ', PresetUpload.LargestFile + 1));

            var error = Assert.ThrowsAsync<PresetException>(() => PresetUpload.ReadAsync(file));

            Assert.That(error.Message, Does.Contain($"{PresetUpload.LargestFile}"));
            Assert.That(file.WasOpened, Is.False);
        }

        [Test]
        public void The_name_of_a_download_is_safe()
        {
            Assert.That(PresetUpload.FileNameOf(_preset), Is.EqualTo("my-preset-_40.speca-preset.json"));
        }

        private sealed class TextFile(string content) : IBrowserFile
        {
            public string Name => "mine.speca-preset.json";

            public DateTimeOffset LastModified => default;

            public long Size => content.Length;

            public string ContentType => "application/json";

            public bool WasOpened { get; private set; }

            public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default)
            {
                WasOpened = true;
                return new MemoryStream(Encoding.UTF8.GetBytes(content));
            }
        }
    }
}
