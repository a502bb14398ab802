using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Unity.Service
{
    internal sealed class MaterialRequestTests : ServiceScene
    {
        private static readonly BlockModelManifest _plain = new();
        private static readonly BlockModelManifest _detailed = new() { Detail = new DetailDescription { Factor = 4 } };

        [Test]
        public void Detail_is_asked_for_where_the_model_has_it_and_nobody_refuses()
        {
            var request = new MaterialRequest(Model, new TextureSubject("brick", 7)) { Settings = new GenerationSettings { Width = 128 } };

            Assert.That(request.SettingsFor(_detailed), Is.EqualTo(request.Settings with { Detail = true }));
            Assert.That(request.SettingsFor(_plain), Is.EqualTo(request.Settings));
            Assert.That((request with { Detail = false }).SettingsFor(_detailed), Is.EqualTo(request.Settings));
        }
    }
}
