using SpeCa.Editor.Export;
using UnityEngine.Rendering;

namespace SpeCa.Editor.Unity.Export
{
    /// <summary>The render pipeline that the open project uses at its current quality level.</summary>
    internal static class CurrentPipeline
    {
        /// <summary>The pipeline; null for one that no material is known for.</summary>
        public static RenderPipelineKind? Find()
        {
            RenderPipelineAsset asset = GraphicsSettings.currentRenderPipeline;
            return RenderPipelineName.Parse(asset ? asset.GetType().Name : null);
        }
    }
}
