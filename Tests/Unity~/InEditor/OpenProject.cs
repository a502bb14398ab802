using System.IO;
using NUnit.Framework;
using SpeCa.Tests.Unity;

namespace SpeCa.Tests.InEditor
{
    /// <summary>The open project that tests find in Unity's editor.</summary>
    [SetUpFixture]
    internal sealed class OpenProject
    {
        private readonly string _before = Directory.GetCurrentDirectory();
        private UnityProject _project = null!;

        [OneTimeSetUp]
        public void Open()
        {
            _project = new UnityProject();

            // In the editor it is the project's folder, below which the packages can be found.
            Directory.SetCurrentDirectory(TestContext.CurrentContext.TestDirectory);
        }

        [OneTimeTearDown]
        public void Close()
        {
            Directory.SetCurrentDirectory(_before);
            _project.Dispose();
        }
    }
}
