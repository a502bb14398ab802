using System;
using System.Collections.Generic;

namespace SpeCa.Editor.Export
{
    /// <summary>How the material of a render pipeline is made of the exported images.</summary>
    /// <remarks>
    /// Shader keywords are set by an inspector when a person assigns a texture, and must be named where a program does: a
    /// shader variant without the keyword ignores the map. The names are those of the shaders of Unity 2022.3 and 6000.0.
    /// </remarks>
    public sealed class MaterialTemplate
    {
        private MaterialTemplate(
            string shader,
            IReadOnlyList<TextureSlot> textures,
            IReadOnlyList<ShaderValue> values,
            IReadOnlyList<string> keywords)
        {
            Shader = shader;
            Textures = textures;
            Values = values;
            Keywords = keywords;
        }

        /// <summary>The Standard shader of the built-in pipeline.</summary>
        /// <remarks>Smoothness is the metallic map's alpha times <c>_GlossMapScale</c>.</remarks>
        public static MaterialTemplate BuiltIn { get; } = new MaterialTemplate(
            "Standard",
            new[]
            {
                new TextureSlot("_MainTex", ExportMap.Albedo),
                new TextureSlot("_BumpMap", ExportMap.Normal),
                new TextureSlot("_MetallicGlossMap", ExportMap.MetallicSmoothness),
                new TextureSlot("_OcclusionMap", ExportMap.Occlusion),
                new TextureSlot("_ParallaxMap", ExportMap.Height),
            },
            new[] { new ShaderValue("_GlossMapScale", 1) },
            new[] { "_NORMALMAP", "_METALLICGLOSSMAP", "_PARALLAXMAP" });

        /// <summary>The Lit shader of the Universal Render Pipeline.</summary>
        /// <remarks>Smoothness is the metallic map's alpha times <c>_Smoothness</c>.</remarks>
        public static MaterialTemplate Universal { get; } = new MaterialTemplate(
            "Universal Render Pipeline/Lit",
            new[]
            {
                new TextureSlot("_BaseMap", ExportMap.Albedo),
                new TextureSlot("_BumpMap", ExportMap.Normal),
                new TextureSlot("_MetallicGlossMap", ExportMap.MetallicSmoothness),
                new TextureSlot("_OcclusionMap", ExportMap.Occlusion),
                new TextureSlot("_ParallaxMap", ExportMap.Height),
            },
            new[] { new ShaderValue("_Smoothness", 1) },
            new[] { "_NORMALMAP", "_METALLICSPECGLOSSMAP", "_OCCLUSIONMAP", "_PARALLAXMAP" });

        /// <summary>The Lit shader of the High Definition Render Pipeline.</summary>
        /// <remarks>
        /// Height is written beside the material and not assigned: the shader uses it for displacement alone, which is a
        /// choice of its own.
        /// </remarks>
        public static MaterialTemplate HighDefinition { get; } = new MaterialTemplate(
            "HDRP/Lit",
            new[]
            {
                new TextureSlot("_BaseColorMap", ExportMap.Albedo),
                new TextureSlot("_NormalMap", ExportMap.Normal),
                new TextureSlot("_MaskMap", ExportMap.Mask),
            },
            Array.Empty<ShaderValue>(),
            new[] { "_NORMALMAP", "_NORMALMAP_TANGENT_SPACE", "_MASKMAP" });

        /// <summary>The shader's name.</summary>
        public string Shader { get; }

        /// <summary>Which image belongs in which property.</summary>
        public IReadOnlyList<TextureSlot> Textures { get; }

        /// <summary>Numbers that show the maps as they are.</summary>
        public IReadOnlyList<ShaderValue> Values { get; }

        /// <summary>The keywords without which the maps are ignored.</summary>
        public IReadOnlyList<string> Keywords { get; }

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
