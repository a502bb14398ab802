namespace SpeCa.Plugin.Materials
{
    /// <summary>Tells a project's render pipeline by the type of its asset, so that no pipeline's package is needed.</summary>
    public static class RenderPipelineName
    {
        /// <summary>The pipeline of an asset type; null for one that no material is known for.</summary>
        /// <param name="assetType">
        /// The name of the asset's type without its namespace; null or "" where a project has no such asset, which is the
        /// built-in pipeline.
        /// </param>
        public static RenderPipelineKind? Parse(string? assetType)
        {
            return assetType switch
            {
                null => RenderPipelineKind.BuiltIn,
                "" => RenderPipelineKind.BuiltIn,
                "UniversalRenderPipelineAsset" => RenderPipelineKind.Universal,
                "HDRenderPipelineAsset" => RenderPipelineKind.HighDefinition,
                _ => null,
            };
        }
    }
}
