using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Editor.Export;
using SpeCa.Editor.Looks;
using SpeCa.ImageFiles;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;
using SpeCa.Tuner.Export;
using SpeCa.Tuner.Tests.Session;

namespace SpeCa.Tuner.Tests.Export
{
    public sealed class FolderTextureExporterTests
    {
        private DirectoryInfo _folder = null!;
        private FolderTextureExporter _exporter = null!;

        [SetUp]
        public void SetUp()
        {
            _folder = Directory.CreateTempSubdirectory("speca-export-");
            _exporter = new FolderTextureExporter(Path.Combine(_folder.FullName, "textures"));
        }

        [TearDown]
        public void TearDown() => _folder.Delete(recursive: true);

        [Test]
        public async Task All_maps_and_a_report_go_into_a_folder_of_the_name()
        {
            using var window = await TinyWindow.OpenAsync();
            var texture = await window.MakeAsync();

            var material = await _exporter.ExportAsync(texture, "wall", MapLook.AsMade, NormalConvention.OpenGL, CancellationToken.None);

            Assert.That(material.Folder, Is.EqualTo(Path.Combine(_folder.FullName, "textures", "wall")));
            Assert.That(material.Files.Select(Path.GetFileName), Is.EqualTo(new[]
            {
                "wall_albedo.png", "wall_height.png", "wall_normal.png", "wall_roughness.png", "wall_ao.png", "wall_tiled.png", "material.json",
            }));
            Assert.That(Directory.GetFiles(material.Folder), Is.EquivalentTo(material.Files));
        }

        [Test]
        public async Task The_report_says_how_it_was_made()
        {
            using var window = await TinyWindow.OpenAsync();
            window.Tuner.Request.Seed = 18446744073709551615;
            var texture = await window.MakeAsync();

            var material = await _exporter.ExportAsync(texture, "wall", MapLook.AsMade, NormalConvention.DirectX, CancellationToken.None);

            using var report = JsonDocument.Parse(await File.ReadAllTextAsync(material.Files[^1]));
            var root = report.RootElement;
            Assert.That(root.GetProperty("model").GetString(), Is.EqualTo(window.Tuner.Model.Name));
            Assert.That(root.GetProperty("seed").GetUInt64(), Is.EqualTo(18446744073709551615));
            Assert.That(root.GetProperty("normalConvention").GetString(), Is.EqualTo("DirectX"));
            Assert.That(root.GetProperty("preset").GetProperty("name").GetString(), Is.EqualTo("exact"));
            Assert.That(root.GetProperty("summary").GetProperty("blockSpeedup").GetDouble(), Is.EqualTo(texture.Summary.BlockSpeedup));
        }

        [Test]
        public async Task The_convention_turns_the_normals_green_channel()
        {
            using var window = await TinyWindow.OpenAsync();
            var texture = await window.MakeAsync();

            var up = await _exporter.ExportAsync(texture, "up", MapLook.AsMade, NormalConvention.OpenGL, CancellationToken.None);
            var down = await _exporter.ExportAsync(texture, "down", MapLook.AsMade, NormalConvention.DirectX, CancellationToken.None);

            var upward = PngFile.Read(up.Files[2], ColorSpace.Linear).Texel(3, 3)[1];
            var downward = PngFile.Read(down.Files[2], ColorSpace.Linear).Texel(3, 3)[1];
            Assert.That(upward + downward, Is.EqualTo(1).Within(1.5 / 255));
        }

        [Test]
        public async Task The_look_changes_the_files_and_is_in_the_report()
        {
            using var window = await TinyWindow.OpenAsync();
            var texture = await window.MakeAsync();
            var look = new MapLook { Palette = "204080", Roughness = 0.5f };

            var plain = await _exporter.ExportAsync(texture, "plain", MapLook.AsMade, NormalConvention.OpenGL, CancellationToken.None);
            var changed = await _exporter.ExportAsync(texture, "changed", look, NormalConvention.OpenGL, CancellationToken.None);

            var expected = texture.Texture.ToMaps(look.ToDerivation());
            Assert.That(PngFile.Read(changed.Files[0]).Texel(3, 3)[2], Is.EqualTo(expected.Albedo.Texel(3, 3)[2]).Within(0.5 / 255));
            Assert.That(await ReadLookAsync(plain), Is.Null);
            Assert.That((await ReadLookAsync(changed))!.Value.GetProperty("palette").GetString(), Is.EqualTo("204080"));
            Assert.That(File.ReadAllBytes(changed.Files[3]), Is.Not.EqualTo(File.ReadAllBytes(plain.Files[3])), "roughness");
            Assert.That(File.ReadAllBytes(changed.Files[1]), Is.EqualTo(File.ReadAllBytes(plain.Files[1])), "height");

            static async Task<JsonElement?> ReadLookAsync(ExportedMaterial material)
            {
                using var report = JsonDocument.Parse(await File.ReadAllTextAsync(material.Files[^1]));
                return report.RootElement.TryGetProperty("look", out var look) ? look.Clone() : null;
            }
        }

        [TestCase("../wall")]
        [TestCase("a/b")]
        [TestCase("")]
        public async Task An_unsafe_name_is_refused_and_nothing_is_written(string name)
        {
            using var window = await TinyWindow.OpenAsync();
            var texture = await window.MakeAsync();

            Assert.ThrowsAsync<InvalidSettingException>(
                () => _exporter.ExportAsync(texture, name, MapLook.AsMade, NormalConvention.OpenGL, CancellationToken.None));

            Assert.That(_folder.GetFileSystemInfos(), Is.Empty);
        }

        [Test]
        public async Task A_cancelled_export_writes_nothing()
        {
            using var window = await TinyWindow.OpenAsync();
            var texture = await window.MakeAsync();

            Assert.ThrowsAsync<TaskCanceledException>(
                () => _exporter.ExportAsync(texture, "wall", MapLook.AsMade, NormalConvention.OpenGL, new CancellationToken(canceled: true)));

            Assert.That(_folder.GetFileSystemInfos(), Is.Empty);
        }
    }
}
