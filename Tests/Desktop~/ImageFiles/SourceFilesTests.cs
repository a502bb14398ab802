using System.IO;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.ImageFiles
{
    internal sealed class SourceFilesTests
    {
        private static readonly float[] _sample = { -1, 1, 0.2f, -0.6f, 1, 1, 0, 0, -1, -1, -1, -1, 0.5f, 0.25f, 0, -1 };

        private TemporaryFolder _folder = null!;

        [SetUp]
        public void Make() => _folder = new TemporaryFolder();

        [TearDown]
        public void Dispose() => _folder.Dispose();

        [Test]
        public void Maps_that_were_written_are_read_back_from_their_folder_within_half_a_level()
        {
            TextureFiles.Write(
                TextureMaps.FromSample(_sample, 2, 2, MapDerivation.Default), _folder.Path, "brick_7");

            var source = SourceFiles.Read(_folder.Path, 0.5f);

            Assert.That((source.Width, source.Height, source.Channels, source.Strength), Is.EqualTo((2, 2, 4, 0.5f)));

            // Half a level of 8 bits, on a scale from -1 to 1.
            Assert.That(source.Values.ToArray(), Is.EqualTo(_sample).Within(1.001f / 255));
        }

        [TestCase("brick.png", "brick_height.png")]
        [TestCase("brick_albedo.png", "brick_height.png")]
        [TestCase("albedo.png", "height.png")]
        public void Height_stands_beside_the_albedo(string albedo, string height)
        {
            Write(albedo, 3, 0, 0.2f, 0.4f, 0.6f, 0.8f, 1);
            Write(height, 1, 0, 1);

            var source = SourceFiles.Read(PathOf(albedo), 1);

            // Two texels: red, green, blue and height, plane by plane, from levels of 8 bits.
            float[] expected = { -1, 0.2f, -0.6f, 0.6f, -0.2f, 1, -1, 1 };
            Assert.That(source.Values.ToArray(), Is.EqualTo(expected).Within(1e-6f));
        }

        [Test]
        public void Gray_albedo_is_taken_as_colour()
        {
            Write("lead.png", 1, 0.2f, 1);
            Write("lead_height.png", 1, 0, 1);

            var source = SourceFiles.Read(PathOf("lead.png"), 1);

            float[] expected = { -0.6f, 1, -0.6f, 1, -0.6f, 1, -1, 1 };
            Assert.That(source.Values.ToArray(), Is.EqualTo(expected).Within(1e-6f));
        }

        [Test]
        public void Mask_is_white_where_texels_are_made_anew()
        {
            Write("mask.png", 1, 1, 0, 0.2f, 0);

            var mask = SourceFiles.ReadMask(PathOf("mask.png"), 4, 1);

            Assert.That(mask, Is.EqualTo(new[] { 1, 0, 0.2f, 0 }).Within(1e-6f));
        }

        [Test]
        public void Gray_mask_stored_as_colour_is_read()
        {
            Write("mask.png", 3, 1, 1, 1, 0, 0, 0);

            Assert.That(SourceFiles.ReadMask(PathOf("mask.png"), 2, 1), Is.EqualTo(new[] { 1f, 0 }));
        }

        [Test]
        public void Missing_height_is_refused_by_name()
        {
            Write("brick.png", 1, 0, 1);

            Assert.That(Refusal(PathOf("brick.png")), Does.Contain("brick_height.png").And.Contain("Put a gray PNG there"));
        }

        [Test]
        public void Height_of_another_size_or_in_colour_is_refused()
        {
            Write("a.png", 1, 0, 1);
            Write("a_height.png", 1, 0, 1, 0);
            Write("b.png", 1, 0, 1);
            Write("b_height.png", 3, 0, 0, 1, 0, 0, 1);

            Assert.That(Refusal(PathOf("a.png")), Does.Contain("3 x 1 texels, but the albedo 2 x 1"));
            Assert.That(Refusal(PathOf("b.png")), Does.Contain("b_height.png").And.Contain("gray"));
        }

        [Test]
        public void Mask_of_another_shape_with_as_many_texels_is_refused()
        {
            Write("mask.png", 1, 1, 0, 0, 1);

            Assert.That(() => SourceFiles.ReadMask(PathOf("mask.png"), 2, 2), Throws.TypeOf<ImageFileException>());
        }

        [Test]
        public void Folder_with_no_albedo_or_with_several_is_refused()
        {
            Assert.That(Refusal(_folder.Path), Does.Contain("no *_albedo.png"));

            Write("a_albedo.png", 1, 0);
            Write("b_albedo.png", 1, 0);

            Assert.That(
                Refusal(_folder.Path), Does.Contain("2 albedos (a_albedo.png, b_albedo.png").And.Contain("Name one"));
        }

        [Test]
        public void Missing_file_is_refused()
        {
            Assert.That(Refusal(PathOf("nothing.png")), Does.Contain("nothing.png").And.Contain("does not exist"));
        }

        private string Refusal(string path) =>
            Assert.Throws<ImageFileException>(() => SourceFiles.Read(path, 1))!.Message;

        private string PathOf(string name) => Path.Combine(_folder.Path, name);

        // One row of texels.
        private void Write(string name, int channels, params float[] values) =>
            PngFile.Write(
                new TextureMap(values.Length / channels, 1, channels, ColorSpace.Linear, values), PathOf(name));
    }
}
