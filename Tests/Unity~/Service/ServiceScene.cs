using NUnit.Framework;
using SpeCa.Plugin.Unity;

namespace SpeCa.Tests.Unity.Service
{
    /// <summary>What tests of the service share: a project that plays, with a small model.</summary>
    internal abstract class ServiceScene
    {
        protected UnityProject Project { get; private set; } = null!;

        protected BlockModelAsset Model { get; private set; } = null!;

        [SetUp]
        public void Play()
        {
            Project = new UnityProject();
            Model = Project.InstallModel();
        }

        [TearDown]
        public void Stop() => Project.Dispose();
    }
}
