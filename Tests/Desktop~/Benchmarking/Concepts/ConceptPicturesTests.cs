using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Benchmarks.Concepts;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Documentation;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Benchmarking.Concepts
{
    public sealed class ConceptPicturesTests
    {
        private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "model");
        private static readonly TextureSubject _brick = new("brick", 7);

        private BlockModel _model = null!;

        [OneTimeSetUp]
        public void Load() => _model = BlockModel.Load(_folder, new BlockModelOptions { Threads = 1 });

        [OneTimeTearDown]
        public void Unload() => _model.Dispose();

        private ConceptPictures Pictures() => new(
            _model, PresetCatalog.Load(_folder), [_brick, new TextureSubject("lava", 7), new TextureSubject("marble", 7)]);

        [Test]
        public void Watching_changes_no_texture()
        {
            var settings = new GenerationSettings { Steps = 6 };
            using var generator = new TextureGenerator(_model);
            var own = generator.Generate([_brick], settings).Textures[0].Sample.ToArray();

            var watched = DenoisingRun.Watch(_model, _brick, settings, default);

            Assert.That(watched.Texture.Sample.ToArray(), Is.EqualTo(own));
            Assert.That(watched.Estimates, Has.Count.EqualTo(6));
        }

        [Test]
        public void Log_has_the_steps_that_were_computed_in_full()
        {
            var settings = new GenerationSettings { Steps = 8, Policy = new FixedIntervalPolicy(3) };

            var watched = DenoisingRun.Watch(_model, _brick, settings, default);

            Assert.That(watched.Log.Latents, Has.Count.EqualTo(watched.Trace.Count(0, StepOutcome.Full)));
            Assert.That(watched.Log.Latents[0], Is.Not.EqualTo(watched.Log.Latents[^1]));
        }

        [TestCase("step")]
        [TestCase("decisions")]
        public void Only_the_pictures_that_are_asked_for_are_made(string name)
        {
            using var folder = new TemporaryFolder();
            var told = new List<string>();

            Pictures().Save(new DirectoryInfo(folder["pictures"]), name, told.Add, default);

            var files = Directory.GetFiles(folder["pictures"]).Select(Path.GetFileName).ToArray();
            Assert.That(files, Is.EqualTo(new[] { $"concepts-{name}.png" }));
            Assert.That(told, Is.EqualTo(files));
        }

        [Test]
        public void Pictures_of_the_page_are_those_that_are_made()
        {
            var shown = Repository.Page("Documentation~/Concepts.md").Links.Where(link => link.EndsWith(".png", StringComparison.Ordinal));

            Assert.That(shown, Is.EquivalentTo(Pictures().All.Select(picture => $"images/{picture.File}")));
        }
    }
}
