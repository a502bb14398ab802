using System.IO;
using System.Linq;
using NUnit.Framework;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using SpeCa.Editor.Export;
using SpeCa.Plugin.Materials;
using SpeCa.Editor.Unity.Export;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Tests.Unity.Export
{
    internal sealed class TextureAssetWriterTests
    {
        private static BlockModel _model = null!;
        private static GeneratedTexture _texture = null!;

        private UnityProject _project = null!;

        [OneTimeSetUp]
        public static void Make_a_texture()
        {
            _model = BlockModel.Load(UnityProject.TinyModel);
            using var generator = new TextureGenerator(_model);
            string material = _model.Manifest.Conditioning.Classes[0].Name;
            _texture = generator.Generate([new TextureSubject(material, 3)], new GenerationSettings { Steps = 4 }).Textures[0];
        }

        [OneTimeTearDown]
        public static void Free_the_model() => _model.Dispose();

        [SetUp]
        public void Open_a_project()
        {
            _project = new UnityProject();
            _project.InstallPipelines();
        }

        [TearDown]
        public void Close_it() => _project.Dispose();

        [Test]
        public void Every_slot_of_the_pipelines_material_holds_its_image([Values] RenderPipelineKind pipeline)
        {
            var written = Writer().Write(Source(), "brick_3", pipeline);

            var template = MaterialTemplate.For(pipeline);
            var material = written.Material!;
            Assert.That(material.shader.name, Is.EqualTo(template.Shader));
            Assert.That(
                material.Textures.ToDictionary(slot => slot.Key, slot => slot.Value.name),
                Is.EquivalentTo(template.Slots.ToDictionary(
                    slot => slot.Property, slot => "brick_3" + MapImport.For(slot.Map, NormalConvention.OpenGL).Suffix)));
            Assert.That(material.Keywords, Is.EquivalentTo(template.Slots.SelectMany(slot => slot.Keywords)));
            Assert.That(AssetDatabase.LoadAssetAtPath<Material>("Assets/Stone/brick_3.mat"), Is.SameAs(material));
        }

        [Test]
        public void Images_are_imported_as_what_they_are()
        {
            Writer().Write(Source(), "brick_3", RenderPipelineKind.BuiltIn);

            var albedo = Importer("albedo");
            var normal = Importer("normal");
            var metallic = Importer("metallic");
            Assert.Multiple(() =>
            {
                Assert.That((albedo.sRGBTexture, albedo.textureType), Is.EqualTo((true, TextureImporterType.Default)));
                Assert.That((normal.sRGBTexture, normal.textureType), Is.EqualTo((false, TextureImporterType.NormalMap)));
                Assert.That((metallic.sRGBTexture, metallic.textureType), Is.EqualTo((false, TextureImporterType.Default)));
                foreach (var importer in new[] { albedo, normal, metallic })
                {
                    Assert.That(importer.wrapMode, Is.EqualTo(TextureWrapMode.Repeat));
                    Assert.That(importer.mipmapEnabled, Is.True);
                    Assert.That(importer.alphaIsTransparency, Is.False);
                    Assert.That(importer.npotScale, Is.EqualTo(TextureImporterNPOTScale.None));
                    Assert.That(importer.Imports, Is.EqualTo(2), "imported anew with these settings");
                }
            });
        }

        [TestCase(NormalConvention.OpenGL, false)]
        [TestCase(NormalConvention.DirectX, true)]
        public void Normals_of_the_other_convention_are_turned_over_by_the_import(NormalConvention convention, bool flips)
        {
            new TextureAssetWriter("Assets/Stone", convention).Write(Source(), "brick_3", RenderPipelineKind.BuiltIn);

            Assert.That(Importer("normal").flipGreenChannel, Is.EqualTo(flips));
        }

        [Test]
        public void The_files_hold_the_packed_texels_top_row_first()
        {
            Writer().Write(Source(), "brick_3", RenderPipelineKind.HighDefinition);

            using var file = Image.Load<Rgba32>(_project["Assets/Stone/brick_3_mask.png"]);
            var packed = Source().Pack(MaterialMap.Mask);
            int last = (packed.Height - 1) * packed.Width * 4;
            Assert.That((file.Width, file.Height), Is.EqualTo((packed.Width, packed.Height)));
            Assert.That(
                new[] { file[0, 0].R, file[0, 0].G, file[0, 0].B, file[0, 0].A }, Is.EqualTo(packed.Rgba.Slice(last, 4).ToArray()));
        }

        [Test]
        public void Saving_again_brings_the_same_assets_up_to_date()
        {
            var first = Writer().Write(Source(), "brick_3", RenderPipelineKind.BuiltIn);

            var second = Writer().Write(Source(), "brick_3", RenderPipelineKind.Universal);

            Assert.That(second.Material, Is.SameAs(first.Material));
            Assert.That(second.Material!.shader.name, Is.EqualTo("Universal Render Pipeline/Lit"));
            Assert.That(Directory.GetFiles(_project["Assets/Stone"], "*.mat"), Has.Length.EqualTo(1));
        }

        [Test]
        public void An_unknown_pipeline_gets_all_images_and_no_material()
        {
            var written = Writer().Write(Source(), "brick_3", pipeline: null);

            Assert.That(written.Material, Is.Null);
            Assert.That(written.Note, Does.Contain("unknown"));
            Assert.That(written.Files, Has.Count.EqualTo(6));
        }

        [Test]
        public void A_shader_that_is_not_in_the_project_is_named()
        {
            Shader.Installed.Clear();

            var written = Writer().Write(Source(), "brick_3", RenderPipelineKind.HighDefinition);

            Assert.That(written.Note, Does.Contain("HDRP/Lit"));
            Assert.That(written.Textures, Is.Not.Empty);
        }

        [Test]
        public void A_file_that_cannot_be_written_is_named()
        {
            Directory.CreateDirectory(_project["Assets/Stone/brick_3_albedo.png"]);

            Assert.That(
                () => Writer().Write(Source(), "brick_3", RenderPipelineKind.BuiltIn),
                Throws.InstanceOf<AssetWriteException>().With.Property("AssetPath").EqualTo("Assets/Stone/brick_3_albedo.png"));
        }

        [Test]
        public void A_folder_outside_the_assets_is_refused()
        {
            Assert.That(
                () => new TextureAssetWriter("Library", NormalConvention.OpenGL), Throws.InstanceOf<InvalidSettingException>());
        }

        private static MaterialSource Source() => new(_texture, MapDerivation.Default);

        private static TextureAssetWriter Writer() => new("Assets/Stone", NormalConvention.OpenGL);

        private static TextureImporter Importer(string map) =>
            (TextureImporter)AssetImporter.GetAtPath($"Assets/Stone/brick_3_{map}.png");
    }
}
