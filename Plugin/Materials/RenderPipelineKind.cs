namespace SpeCa.Plugin.Materials
{
    /// <summary>The render pipelines of Unity that materials are written for.</summary>
    public enum RenderPipelineKind
    {
        /// <summary>The pipeline without an asset of its own, with the Standard shader.</summary>
        BuiltIn,

        /// <summary>The Universal Render Pipeline, with its Lit shader.</summary>
        Universal,

        /// <summary>The High Definition Render Pipeline, with its Lit shader.</summary>
        HighDefinition,
    }
}
