using SpeCa.Plugin.Materials;
using UnityEngine.Rendering;

namespace SpeCa.Plugin.Unity
{
    /// <summary>The render pipeline that the project uses at its current quality level.</summary>
    public static class CurrentPipeline
    {
        /// <summary>The pipeline; null for one that no material is known for.</summary>
        public static RenderPipelineKind? Find()
        {
            RenderPipelineAsset asset = GraphicsSettings.currentRenderPipeline;
            return RenderPipelineName.Parse(asset ? asset.GetType().Name : null);
        }
    }
}
