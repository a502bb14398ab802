using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Materials;
using SpeCa.Plugin.Unity;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;
using UnityEngine;

namespace SpeCa.Tests.Unity.Materials
{
    internal sealed class GeneratedMaterialTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void Play()
        {
            _project = new UnityProject();
            _project.InstallPipelines();
        }

        [TearDown]
        public void Stop() => _project.Dispose();

        [Test]
        public void Every_map_is_on_the_GPU_with_all_mipmaps_and_its_own_colour_space()
        {
            using var made = Make(Enum.GetValues<MaterialMap>());

            foreach (var map in Enum.GetValues<MaterialMap>())
            {
                var texture = made[map]!;
                Assert.That(texture.IsLinear, Is.EqualTo(map != MaterialMap.Albedo), $"{map}");
                Assert.That((texture.width, texture.LevelCount), Is.EqualTo((16, 5)), $"{map}");
                Assert.That((texture.Uploads, texture.IsReadable), Is.EqualTo((1, false)), $"{map}");
                Assert.That((texture.wrapMode, texture.filterMode), Is.EqualTo((TextureWrapMode.Repeat, FilterMode.Trilinear)), $"{map}");
            }
        }

        [Test]
        public void Every_level_holds_the_texels_of_its_chain()
        {
            using var made = Make(MaterialMap.Normal);

            var maps = made.Texture.ToMaps();
            var chains = new[] { (made.Albedo, MipChain.Build(PixelBuffer.Of(maps.Albedo))), (made.Normal!, MipChain.BuildNormals(PixelBuffer.Of(maps.Normal))) };
            foreach (var (texture, chain) in chains)
            {
                for (var level = 0; level < chain.Levels.Count; level++)
                {
                    Assert.That(texture.Level(level).ToArray(), Is.EqualTo(chain.Levels[level].Rgba.ToArray()), $"Level {level}");
                }
            }
        }

        [Test]
        public void The_maps_are_those_that_the_pipeline_samples()
        {
            using var made = Make(maps: null);

            // The project has no pipeline asset, which is the built-in pipeline.
            Assert.That(made.MetallicSmoothness, Is.Not.Null);
            Assert.That(made.Occlusion, Is.Not.Null);
            Assert.That(made.Height, Is.Not.Null);
            Assert.That(made.Mask, Is.Null);
        }

        [Test]
        public void A_pipelines_shader_gets_every_map_with_its_keywords([Values] RenderPipelineKind pipeline)
        {
            using var made = Make(Enum.GetValues<MaterialMap>());
            var template = MaterialTemplate.For(pipeline);
            var material = new Material(Shader.Find(template.Shader));

            made.ApplyTo(material);

            Assert.That(
                material.Textures.ToDictionary(slot => slot.Key, slot => slot.Value),
                Is.EquivalentTo(template.Slots.ToDictionary(slot => slot.Property, slot => (Texture)made[slot.Map]!)));
            Assert.That(material.Keywords, Is.EquivalentTo(template.Slots.SelectMany(slot => slot.Keywords)));
        }

        [Test]
        public void A_shader_of_ones_own_gets_what_it_has_usual_names_for()
        {
            Shader.Install("Mine", "_BaseMap", "_BumpMap", "_Glow");
            using var made = Make(MaterialMap.Normal);
            var material = new Material(Shader.Find("Mine"));

            made.ApplyTo(material);

            Assert.That(material.Textures.Keys, Is.EquivalentTo(new[] { "_BaseMap", "_BumpMap" }));
        }

        [Test]
        public void A_shader_without_usual_names_is_refused_with_its_name()
        {
            Shader.Install("Mine", "_Colour");
            using var made = Make(MaterialMap.Normal);

            Assert.That(
                () => made.ApplyTo(new Material(Shader.Find("Mine"))),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("Mine"));
        }

        [Test]
        public void Properties_that_were_named_get_their_maps()
        {
            Shader.Install("Mine", "_Colour", "_Dents");
            using var made = Make(MaterialMap.Height);
            var material = new Material(Shader.Find("Mine"));

            made.ApplyTo(material, [Property("_Colour", MaterialMap.Albedo), Property("_Dents", MaterialMap.Height)]);

            Assert.That(material.Textures["_Colour"], Is.SameAs(made.Albedo));
            Assert.That(material.Textures["_Dents"], Is.SameAs(made.Height));
        }

        [TestCase("_Gone", MaterialMap.Albedo, "_Gone")]
        [TestCase("_Colour", MaterialMap.Mask, "Mask")]
        public void A_property_or_map_that_is_not_there_is_refused_by_name(string property, MaterialMap map, string named)
        {
            Shader.Install("Mine", "_Colour");
            using var made = Make(MaterialMap.Height);

            Assert.That(
                () => made.ApplyTo(new Material(Shader.Find("Mine")), [Property(property, map)]),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains(named));
        }

        [Test]
        public void Disposing_destroys_the_textures()
        {
            var made = Make(MaterialMap.Normal);

            made.Dispose();
            _project.Loop.Update();

            Assert.That(made.Albedo == null, Is.True);
            Assert.That(made.Normal == null, Is.True);
        }

        private static MapProperty Property(string property, MaterialMap map) => new() { Property = property, Map = map };

        private GeneratedMaterial Make(params MaterialMap[]? maps)
        {
            var service = TextureGenerationService.FindOrCreate();
            var handle = service.Request(new MaterialRequest(_project.InstallModel(), new TextureSubject("brick", 7)) { Maps = maps });
            _project.Loop.Until(() => handle.IsFinished);
            return handle.Result!;
        }
    }
}
