using NUnit.Framework;
using SpeCa.MetaFiles;

namespace SpeCa.Package.Tests.MetaFiles
{
    [TestFixture]
    internal sealed class UnityVisibilityTests
    {
        [TestCase("Runtime/Tool.cs", ExpectedResult = true)]
        [TestCase("Tilde~in/the~middle.cs", ExpectedResult = true)]
        [TestCase("Samples~/Tool.cs", ExpectedResult = false)]
        [TestCase("Runtime/Tool.cs~", ExpectedResult = false)]
        [TestCase(".git/config", ExpectedResult = false)]
        [TestCase("Runtime/.editorconfig", ExpectedResult = false)]
        [TestCase("CVS/Entries", ExpectedResult = false)]
        [TestCase("Runtime/half.tmp", ExpectedResult = false)]
        public bool Unity_sees(string path) => UnityVisibility.IsVisible(path);
    }
}
