using System.IO;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using UnityEngine;
using TextureGenerator = SpeCa.Runtime.Generation.TextureGenerator;

namespace SpeCa.Tests.InEditor
{
    internal sealed class DefaultModelTests
    {
        // Unity takes a path below Packages to where the package really lies.
        private const string Folder = "Packages/com.speca.plugin/Samples/DefaultModel~";

        [Test]
        public void The_packages_own_model_makes_the_same_texture_twice()
        {
            BlockModelAsset asset = ScriptableObject.CreateInstance<BlockModelAsset>();
            asset.Location = BlockModelLocation.Project;
            asset.Folder = Path.GetFullPath(Folder);
            var settings = new GenerationSettings { Steps = 6 };
            var subject = new TextureSubject("brick", seed: 7);

            float[] first = Generate(asset, subject, settings);
            float[] second = Generate(asset, subject, settings);

            Assert.That(first, Is.All.InRange(-1f, 1f).And.Some.Not.EqualTo(first[0]));
            Assert.That(second, Is.EqualTo(first));
            Object.DestroyImmediate(asset);
        }

        private static float[] Generate(BlockModelAsset asset, TextureSubject subject, GenerationSettings settings)
        {
            using (BlockModel model = asset.Load())
            using (var generator = new TextureGenerator(model))
            {
                return generator.Generate(new[] { subject }, settings).Textures[0].Sample.ToArray();
            }
        }
    }
}
