using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.ImageFiles;
using SpeCa.Import;
using SpeCa.Plugin.Upload;
using SpeCa.Prompts;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Documentation
{
    public sealed class ExampleTests
    {
        private const string Variables = """
                BlockModel model;
                TextureGenerator generator;
                QualityPreset preset;
                GenerationSettings settings;
                GeneratedTexture texture;
                TextureMaps maps;
                TextureSubject[] subjects;
                TextureQueue queue;
                TextureRequest request;
                TextureTicket ticket;
                IProgress<CalibrationProgress> progress;
                CancellationToken cancellation;
                string folder, path, costsPath;
                float[] mask, embedding, embeddingOfNothing;
                void Show(object shown) { }
            """;

        private static readonly Assembly[] _assemblies =
        [
            typeof(TextureGenerator).Assembly, typeof(ModelSplitter).Assembly, typeof(PromptEncoder).Assembly, typeof(PngFile).Assembly,
            typeof(PixelBuffers).Assembly, typeof(PresetEditorViewModel).Assembly,
        ];

        private static readonly ExampleCompiler _compiler = new(_assemblies, Variables);

        private static IEnumerable<TestCaseData> Examples => Repository.Pages
            .SelectMany(page => page.Examples).Where(example => example.IsCSharp && !example.IsForUnity)
            .Select(example => new TestCaseData(example.Text).SetArgDisplayNames(example.ToString()));

        [TestCaseSource(nameof(Examples))]
        public void Examples_compile(string code)
        {
            var errors = _compiler.ErrorsOf(code);

            Assert.That(errors, Is.Empty);
        }

        [Test]
        public void Statements_may_bring_usings_of_their_own()
        {
            var errors = _compiler.ErrorsOf("using System.Text;\nvar builder = new StringBuilder();\nawait generator.GenerateAsync(subjects, settings);");

            Assert.That(errors, Is.Empty);
        }

        [Test]
        public void Whole_types_are_compiled_as_they_are()
        {
            var errors = _compiler.ErrorsOf("class Maker { TextureQueue Queue { get; } int Count() => Queue.Count; }");

            Assert.That(errors, Is.Empty);
        }

        [TestCase("using System;\nclass Maker { TextureQueue Queue { get; } }")]
        [TestCase("var texture = generator.Make(subjects);")]
        [TestCase("class Maker { TextureQueueOf<int> Queue { get; } }")]
        public void Examples_with_a_member_that_is_gone_are_found(string code)
        {
            var errors = _compiler.ErrorsOf(code);

            Assert.That(errors, Is.Not.Empty);
        }
    }
}
