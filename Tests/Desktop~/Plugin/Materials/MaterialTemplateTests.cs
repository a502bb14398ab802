using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Materials;

namespace SpeCa.Tests.Plugin.Materials
{
    internal sealed class MaterialTemplateTests
    {
        // Keyword by texture property, as Unity's own inspectors set them: SetMaterialKeywords in StandardShaderGUI.cs
        // (2022.3 and 6000.0), BaseShaderGUI.cs and LitGUI.cs (Universal), LitAPI.cs (High Definition).
        private static readonly Dictionary<RenderPipelineKind, Dictionary<string, string[]>> _keywords = new()
        {
            [RenderPipelineKind.BuiltIn] = new()
            {
                ["_MainTex"] = [],
                ["_BumpMap"] = ["_NORMALMAP"],
                ["_MetallicGlossMap"] = ["_METALLICGLOSSMAP"],
                ["_OcclusionMap"] = [],
                ["_ParallaxMap"] = ["_PARALLAXMAP"],
            },
            [RenderPipelineKind.Universal] = new()
            {
                ["_BaseMap"] = [],
                ["_BumpMap"] = ["_NORMALMAP"],
                ["_MetallicGlossMap"] = ["_METALLICSPECGLOSSMAP"],
                ["_OcclusionMap"] = ["_OCCLUSIONMAP"],
                ["_ParallaxMap"] = ["_PARALLAXMAP"],
            },
            [RenderPipelineKind.HighDefinition] = new()
            {
                ["_BaseColorMap"] = [],
                ["_NormalMap"] = ["_NORMALMAP", "_NORMALMAP_TANGENT_SPACE"],
                ["_MaskMap"] = ["_MASKMAP"],
            },
        };

        [Test]
        public void Slots_and_keywords_are_those_of_the_pipelines_shader([Values] RenderPipelineKind pipeline)
        {
            var template = MaterialTemplate.For(pipeline);

            var found = template.Slots.ToDictionary(slot => slot.Property, slot => slot.Keywords.ToArray());
            Assert.That(found, Is.EquivalentTo(_keywords[pipeline]));
        }

        [TestCase(RenderPipelineKind.BuiltIn, "_GlossMapScale")]
        [TestCase(RenderPipelineKind.Universal, "_Smoothness")]
        public void The_metallic_maps_alpha_is_the_smoothness_as_it_is(RenderPipelineKind pipeline, string factor)
        {
            var slot = MaterialTemplate.For(pipeline).Slots.Single(slot => slot.Map == MaterialMap.MetallicSmoothness);

            Assert.That(slot.Values.Single().Property, Is.EqualTo(factor));
            Assert.That(slot.Values.Single().Value, Is.EqualTo(1));
        }

        [Test]
        public void An_unknown_pipeline_is_refused()
        {
            Assert.That(() => MaterialTemplate.For((RenderPipelineKind)9), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [TestCase(null, RenderPipelineKind.BuiltIn)]
        [TestCase("", RenderPipelineKind.BuiltIn)]
        [TestCase("UniversalRenderPipelineAsset", RenderPipelineKind.Universal)]
        [TestCase("HDRenderPipelineAsset", RenderPipelineKind.HighDefinition)]
        [TestCase("StudioRenderPipelineAsset", null)]
        public void A_pipeline_is_told_by_its_asset(string? type, RenderPipelineKind? expected)
        {
            Assert.That(RenderPipelineName.Parse(type), Is.EqualTo(expected));
        }
    }
}
