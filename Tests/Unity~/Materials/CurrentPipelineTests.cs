using System;
using NUnit.Framework;
using SpeCa.Plugin.Materials;
using SpeCa.Plugin.Unity;
using UnityEngine;
using UnityEngine.Rendering;

namespace SpeCa.Tests.Unity.Materials
{
    internal sealed class CurrentPipelineTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void Open_a_project() => _project = new UnityProject();

        [TearDown]
        public void Close_it() => _project.Dispose();

        [TestCase(null, RenderPipelineKind.BuiltIn)]
        [TestCase(typeof(UniversalRenderPipelineAsset), RenderPipelineKind.Universal)]
        [TestCase(typeof(HDRenderPipelineAsset), RenderPipelineKind.HighDefinition)]
        [TestCase(typeof(StudioPipelineAsset), null)]
        public void The_projects_pipeline_is_told_by_its_asset(Type? asset, RenderPipelineKind? expected)
        {
            GraphicsSettings.currentRenderPipeline = asset is null
                ? null
                : (RenderPipelineAsset)ScriptableObject.CreateInstance(asset);

            Assert.That(CurrentPipeline.Find(), Is.EqualTo(expected));
        }

        private sealed class UniversalRenderPipelineAsset : RenderPipelineAsset;

        private sealed class HDRenderPipelineAsset : RenderPipelineAsset;

        private sealed class StudioPipelineAsset : RenderPipelineAsset;
    }
}
