using NUnit.Framework;
using SpeCa.Editor.Unity.Window;
using SpeCa.Plugin.Unity;
using SpeCa.Tests.Documentation;

namespace SpeCa.Tests.Unity.Documentation
{
    public sealed class UnityErrorTests
    {
        [Test]
        public void Every_public_exception_has_a_section_and_no_section_is_about_one_that_is_gone()
        {
            var exceptions = ExceptionSections.Of([typeof(BlockModelAsset).Assembly, typeof(TextureGeneratorWindow).Assembly], isForUnity: true);

            var sections = ExceptionSections.On(Repository.Page("Documentation~/Troubleshooting.md"), ExceptionSections.InUnity);

            Assert.That(sections, Is.EquivalentTo(exceptions));
        }
    }
}
