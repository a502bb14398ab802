using NUnit.Framework;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Generation
{
    internal sealed class TextureFileNameTests
    {
        [TestCase("brick-wall", "brick-wall_7")]
        [TestCase("../oak: old", "---oak--old_7")]
        public void A_material_becomes_a_name_that_every_system_takes(string material, string expected)
        {
            Assert.That(TextureFileName.For(material, 7), Is.EqualTo(expected));
        }
    }
}
