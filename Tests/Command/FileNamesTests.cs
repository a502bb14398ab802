using NUnit.Framework;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class FileNamesTests
    {
        [TestCase("brick-wall", "brick-wall_7")]
        [TestCase("../oak: old", "---oak--old_7")]
        public void A_material_becomes_a_name_that_every_system_takes(string material, string expected)
        {
            Assert.That(FileNames.For(material, 7), Is.EqualTo(expected));
        }
    }
}
