using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Benchmarks.Training;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Textures;
using SpeCa.Tests.ImageFiles;
using SpeCa.Tests.Textures;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class TrainingReferenceTests
    {
        [Test]
        public void Reference_knows_the_materials_of_the_default_model()
        {
            var manifest = ManifestReader.Read(Path.Combine(AppContext.BaseDirectory, "model"));

            var materials = TrainingReference.OfDefaultModel().Materials;

            Assert.That(materials, Is.EquivalentTo(manifest.Conditioning.Classes.Select(material => material.Name)));
        }

        [Test]
        public void Written_reference_is_read_again_but_for_half_precision()
        {
            var descriptor = TextureDescriptor.Of(Noise.Of(2 * 8 * 8, 1), 2, 8, 8);
            var reference = new TrainingReference(new Dictionary<string, TextureDescriptor> { ["noise"] = descriptor });
            using var stream = new MemoryStream();

            reference.Write(stream);
            stream.Position = 0;
            var read = TrainingReference.Read(stream).Of("noise");

            Assert.That(read.Quantiles.ToArray(), Is.EqualTo(descriptor.Quantiles.ToArray()).Within(1e-3));
            Assert.That(read.Options, Is.EqualTo(descriptor.Options));
        }

        [Test]
        public void Drawn_textures_are_taken_texel_by_texel()
        {
            using var folder = new TemporaryFolder();
            var planes = Noise.Of(2 * 4 * 4, 1);
            var bytes = new byte[planes.Length];
            for (var index = 0; index < bytes.Length; index++)
            {
                bytes[index] = (byte)MathF.Round(255 * planes[(index % 2 * 16) + (index / 2)]);
            }

            File.WriteAllBytes(Path.Combine(folder.Path, "noise.u8"), bytes);

            var drawn = TrainingTextures.Read(new DirectoryInfo(folder.Path), 4, 2).Pool().Of("noise");

            var expected = TextureDescriptor.Of(planes, 2, 4, 4);
            Assert.That(drawn.Quantiles.ToArray(), Is.EqualTo(expected.Quantiles.ToArray()).Within(0.01));
        }

        // Black and white alternate; any one of them is as far from the rest, which is nearly half black and half white.
        [Test]
        public void Scatter_is_how_far_few_textures_are_from_the_others()
        {
            using var folder = new TemporaryFolder();
            var bytes = Enumerable.Range(0, 8).SelectMany(texture => Enumerable.Repeat((byte)(texture % 2 * 255), 16)).ToArray();
            File.WriteAllBytes(Path.Combine(folder.Path, "checks.u8"), bytes);

            var drawn = TrainingTextures.Read(new DirectoryInfo(folder.Path), 4, 1);

            Assert.That(drawn.Scatter(1), Is.GreaterThan(5 * drawn.Scatter(2)));
            Assert.That(drawn.Scatter(8), Is.NaN);
        }

        [Test]
        public void File_that_ends_within_a_texture_is_refused()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(Path.Combine(folder.Path, "noise.u8"), new byte[31]);

            Assert.That(
                () => TrainingTextures.Read(new DirectoryInfo(folder.Path), 4, 2),
                Throws.InstanceOf<InvalidSettingException>().With.Message.Contains("31 bytes"));
        }

        [Test]
        public void Folder_without_textures_is_refused()
        {
            using var folder = new TemporaryFolder();

            Assert.That(
                () => TrainingTextures.Read(new DirectoryInfo(folder.Path), 4, 2), Throws.InstanceOf<InvalidSettingException>());
        }
    }
}
