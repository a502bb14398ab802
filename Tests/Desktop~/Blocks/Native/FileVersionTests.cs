using NUnit.Framework;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Tests.Blocks.Native
{
    internal sealed class FileVersionTests
    {
        [TestCase("1.23.0", "1.23.0")]
        [TestCase("1.29.0.20260811.4.2e2543f", "1.29.0")]
        [TestCase("1.15.4+241025-1615.1.dml-1.15.fac7597", "1.15.4")]
        [TestCase("1.8", "1.8.0")]
        [TestCase("1", null)]
        [TestCase("", null)]
        [TestCase("unknown", null)]
        [TestCase(null, null)]
        public void The_first_numbers_of_a_version_are_read(string? text, string? version)
        {
            var read = FileVersion.Parse(text);

            Assert.That(read?.ToString(), Is.EqualTo(version));
        }

        [Test]
        public void A_managed_assembly_states_its_version()
        {
            var version = FileVersion.Read(typeof(Microsoft.ML.OnnxRuntime.OrtEnv).Assembly.Location);

            Assert.That(FileVersion.Parse(version), Is.Not.Null);
        }

        [Test]
        public void A_file_that_is_not_there_states_none()
        {
            Assert.That(FileVersion.Read("no/such/library.dll"), Is.Null);
        }
    }
}
