using NUnit.Framework;
using SpeCa.Editor.Export;
using SpeCa.Runtime;

namespace SpeCa.Tests.Editor.Export
{
    public sealed class MaterialNameTests
    {
        [TestCase("brick_7")]
        [TestCase("Alte Mauer-2")]
        [TestCase("石")]
        [TestCase("CONCRETE")]
        public void A_safe_name_is_taken(string name)
        {
            Assert.DoesNotThrow(() => MaterialName.Check(name));
        }

        [TestCase("")]
        [TestCase(".")]
        [TestCase("..")]
        [TestCase("../brick")]
        [TestCase("a/b")]
        [TestCase("a\\b")]
        [TestCase("C:brick")]
        [TestCase("brick.png")]
        [TestCase(" brick")]
        [TestCase("brick ")]
        [TestCase("-rf")]
        [TestCase("nul")]
        [TestCase("Com1")]
        [TestCase("tab\t")]
        public void A_name_that_is_not_safe_everywhere_is_refused(string name)
        {
            var error = Assert.Throws<InvalidSettingException>(() => MaterialName.Check(name));

            Assert.That(error.Message, Does.StartWith($"Name is '{name}'"));
        }

        [Test]
        public void A_name_that_is_too_long_is_refused()
        {
            Assert.Throws<InvalidSettingException>(() => MaterialName.Check(new string('a', 101)));
        }
    }
}
