using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using SpeCa.Editor.Unity.Window;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Tests.Documentation;

namespace SpeCa.Tests.Unity.Documentation
{
    public sealed class UnityExampleTests
    {
        private const string Variables = """
                BlockModelAsset modelAsset;
                QualityPresetAsset presetAsset;
                CancellationToken cancellation;
                void Show(object shown) { }
            """;

        // What Unity loads, and its own interface.
        private static readonly Assembly[] _assemblies =
            [typeof(SpeCaException).Assembly, typeof(BlockModelAsset).Assembly, typeof(TextureGeneratorWindow).Assembly, typeof(UnityEngine.Object).Assembly];

        private static readonly ExampleCompiler _compiler = new(_assemblies, Variables);

        private static IEnumerable<TestCaseData> Examples => Repository.Pages
            .SelectMany(page => page.Examples).Where(example => example.IsCSharp && example.IsForUnity)
            .Select(example => new TestCaseData(example.Text).SetArgDisplayNames(example.ToString()));

        [TestCaseSource(nameof(Examples))]
        public void Examples_compile(string code)
        {
            var errors = _compiler.ErrorsOf(code);

            Assert.That(errors, Is.Empty);
        }

        [Test]
        public void Examples_with_a_member_that_is_gone_are_found()
        {
            var errors = _compiler.ErrorsOf("using UnityEngine;\nvar model = modelAsset.Open();");

            Assert.That(errors, Is.Not.Empty);
        }
    }
}
