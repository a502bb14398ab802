using SpeCa.Plugin.Materials;
using SpeCa.Plugin.Unity;
using UnityEngine;

namespace SpeCa.Samples.Dungeon.Unity
{
    /// <summary>Makes the materials that textures are applied to.</summary>
    internal static class SurfaceMaterials
    {
        /// <summary>A copy of a material, or a new one of the render pipeline's Lit shader; whoever asks for it destroys it.</summary>
        public static Material Create(Material? source) => source ? new Material(source!) : new Material(
            Shader.Find(MaterialTemplate.For(CurrentPipeline.Find() ?? RenderPipelineKind.BuiltIn).Shader));
    }
}
