using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;
using UnityEngine;

namespace SpeCa.Tests.Unity.Service
{
    internal sealed class CacheTests : ServiceScene
    {
        [Test]
        public void What_was_made_in_an_earlier_game_is_read()
        {
            var made = Make(TextureGenerationService.FindOrCreate());
            Project.Loop.Until(() => Kept == 1);
            Player.Quit();

            var read = Make(TextureGenerationService.FindOrCreate());

            Assert.That((made.IsFromCache, read.IsFromCache), Is.EqualTo((false, true)));
            Assert.That(read.Texture.Sample.ToArray(), Is.EqualTo(made.Texture.Sample.ToArray()));
            Assert.That(read.Texture.Material, Is.EqualTo(made.Texture.Material));
            Assert.That(read.Trace, Is.Null);
        }

        [Test]
        public void Another_seed_is_made()
        {
            var service = TextureGenerationService.FindOrCreate();
            Make(service);
            Project.Loop.Until(() => Kept == 1);

            Assert.That(Make(service, seed: 8).IsFromCache, Is.False);
        }

        [Test]
        public void A_texture_that_was_made_is_read_in_another_look()
        {
            var service = TextureGenerationService.FindOrCreate();
            Make(service);
            Project.Loop.Until(() => Kept == 1);
            var grading = new ColorGrading { Palette = ColorPalette.Parse("204080") };

            var handle = service.Request(
                new MaterialRequest(Model, new TextureSubject("brick", 7)) { Derivation = MapDerivation.Default with { Grading = grading } });
            Project.Loop.Until(() => handle.IsFinished);

            var read = handle.Result!;
            Assert.That(read.IsFromCache, Is.True);
            Assert.That(
                read.Albedo.Level(0).ToArray(), Is.EqualTo(PixelBuffer.Of(read.Texture.ToAlbedo(grading)).Rgba.ToArray()));
        }

        [Test]
        public void A_request_may_leave_it_aside()
        {
            var service = TextureGenerationService.FindOrCreate();
            Make(service);
            Project.Loop.Until(() => Kept == 1);

            Assert.That(Make(service, usesCache: false).IsFromCache, Is.False);
        }

        [Test]
        public void A_service_may_do_without()
        {
            var service = TextureGenerationService.FindOrCreate();
            service.KeepsTextures = false;

            Make(service);

            Assert.That(Make(service).IsFromCache, Is.False);
            Assert.That(Kept, Is.Zero);
        }

        [Test]
        public void Where_nothing_can_be_kept_textures_are_made_all_the_same()
        {
            Directory.CreateDirectory(Path.GetDirectoryName(TextureGenerationService.CacheFolder)!);
            File.WriteAllText(TextureGenerationService.CacheFolder, "a file where a folder should be");

            var made = Make(TextureGenerationService.FindOrCreate());
            Project.Loop.Until(() => Debug.Lines.ToArray().Any(line => line.Contains("texture cache", System.StringComparison.Ordinal)));

            Assert.That(made.IsFromCache, Is.False);
        }

        private static int Kept => Directory.Exists(TextureGenerationService.CacheFolder)
            ? Directory.GetFiles(TextureGenerationService.CacheFolder, "*.texture").Length
            : 0;

        private GeneratedMaterial Make(TextureGenerationService service, ulong seed = 7, bool usesCache = true)
        {
            var handle = service.Request(new MaterialRequest(Model, new TextureSubject("brick", seed)) { UsesCache = usesCache });
            Project.Loop.Until(() => handle.IsFinished);
            return handle.Result!;
        }
    }
}
