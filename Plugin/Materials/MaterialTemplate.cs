using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Plugin.Materials
{
    /// <summary>How the material of a render pipeline is made of the exported images.</summary>
    /// <remarks>
    /// Names and keywords are those of the shaders of Unity 2022.3 and 6000.0: Standard's as StandardShaderGUI sets them, and
    /// Lit.shader of either scriptable pipeline. An inspector sets keywords when a person assigns a texture; a program has to.
    /// </remarks>
    public sealed class MaterialTemplate
    {
        private MaterialTemplate(string shader, params TextureSlot[] slots)
        {
            Shader = shader;
            Slots = slots;
        }

        /// <summary>The Standard shader of the built-in pipeline.</summary>
        /// <remarks>Its smoothness is the metallic map's alpha times <c>_GlossMapScale</c>.</remarks>
        public static MaterialTemplate BuiltIn { get; } = new MaterialTemplate(
            "Standard",
            new TextureSlot("_MainTex", MaterialMap.Albedo),
            new TextureSlot("_BumpMap", MaterialMap.Normal, "_NORMALMAP"),
            new TextureSlot("_MetallicGlossMap", MaterialMap.MetallicSmoothness, "_METALLICGLOSSMAP").With("_GlossMapScale", 1),
            new TextureSlot("_OcclusionMap", MaterialMap.Occlusion),
            new TextureSlot("_ParallaxMap", MaterialMap.Height, "_PARALLAXMAP"));

        /// <summary>The Lit shader of the Universal Render Pipeline.</summary>
        /// <remarks>Its smoothness is the metallic map's alpha times <c>_Smoothness</c>.</remarks>
        public static MaterialTemplate Universal { get; } = new MaterialTemplate(
            "Universal Render Pipeline/Lit",
            new TextureSlot("_BaseMap", MaterialMap.Albedo),
            new TextureSlot("_BumpMap", MaterialMap.Normal, "_NORMALMAP"),
            new TextureSlot("_MetallicGlossMap", MaterialMap.MetallicSmoothness, "_METALLICSPECGLOSSMAP").With("_Smoothness", 1),
            new TextureSlot("_OcclusionMap", MaterialMap.Occlusion, "_OCCLUSIONMAP"),
            new TextureSlot("_ParallaxMap", MaterialMap.Height, "_PARALLAXMAP"));

        /// <summary>The Lit shader of the High Definition Render Pipeline.</summary>
        /// <remarks>
        /// Height is not assigned: the shader uses it for displacement alone, which is a choice of its own.
        /// </remarks>
        public static MaterialTemplate HighDefinition { get; } = new MaterialTemplate(
            "HDRP/Lit",
            new TextureSlot("_BaseColorMap", MaterialMap.Albedo),
            new TextureSlot("_NormalMap", MaterialMap.Normal, "_NORMALMAP", "_NORMALMAP_TANGENT_SPACE"),
            new TextureSlot("_MaskMap", MaterialMap.Mask, "_MASKMAP"));

        /// <summary>All templates.</summary>
        public static IReadOnlyList<MaterialTemplate> All { get; } = new[] { BuiltIn, Universal, HighDefinition };

        /// <summary>The shader's name.</summary>
        public string Shader { get; }

        /// <summary>Which image belongs in which property.</summary>
        public IReadOnlyList<TextureSlot> Slots { get; }

        /// <summary>The maps that a material of a pipeline samples, its height in any case; all of them for an unknown one.</summary>
        /// <param name="pipeline">The pipeline; null for one that no material is known for.</param>
        public static IReadOnlyList<MaterialMap> MapsOf(RenderPipelineKind? pipeline)
        {
            return pipeline is { } kind
                ? For(kind).Slots.Select(slot => slot.Map).Append(MaterialMap.Height).Distinct().ToArray()
                : MaterialSource.All;
        }

        /// <summary>The template of a pipeline.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The pipeline is not one of the enumeration's.</exception>
        public static MaterialTemplate For(RenderPipelineKind pipeline)
        {
            return pipeline switch
            {
                RenderPipelineKind.BuiltIn => BuiltIn,
                RenderPipelineKind.Universal => Universal,
                RenderPipelineKind.HighDefinition => HighDefinition,
                _ => throw new ArgumentOutOfRangeException(nameof(pipeline), pipeline, "The pipeline is unknown."),
            };
        }
    }
}
