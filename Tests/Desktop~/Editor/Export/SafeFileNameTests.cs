using NUnit.Framework;
using SpeCa.Editor.Export;

namespace SpeCa.Tests.Editor.Export
{
    internal sealed class SafeFileNameTests
    {
        [TestCase("fast 2", "fast 2")]
        [TestCase("../up", "---up")]
        [TestCase("  ", "unnamed")]
        [TestCase("a:b", "a-b")]
        public void A_name_becomes_one_that_leads_nowhere_else(string name, string expected)
        {
            Assert.That(SafeFileName.Of(name), Is.EqualTo(expected));
        }
    }
}
