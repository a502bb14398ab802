using System.IO;
using System.Threading;
using Moq;
using NUnit.Framework;
using SpeCa.Editor.Export;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Looks;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Editor
{
    internal sealed class ExportViewModelTests
    {
        private TunerRig _rig = null!;

        private ExportViewModel Export => _rig.Tuner.Export;

        [SetUp]
        public void Make() => _rig = new TunerRig();

        [TearDown]
        public void Dispose() => _rig.Dispose();

        [Test]
        public void There_is_nothing_to_export_before_the_first_texture()
        {
            var before = (Export.ExportCommand.CanExecute(null), Export.Name);

            _rig.Generate();

            Assert.That(before, Is.EqualTo((false, "")));
            Assert.That((Export.ExportCommand.CanExecute(null), Export.Name), Is.EqualTo((true, "brick_1")));
        }

        [Test]
        public void The_finished_texture_is_written_under_the_chosen_name_convention_and_look()
        {
            _rig.Generate();
            var material = new ExportedMaterial("folder", new[] { "wall_albedo.png" });
            _rig.Exporter
                .Setup(exporter => exporter.ExportAsync(
                    _rig.Tuner.Generation.Result!, "wall", new MapLook { Hue = 20 }, NormalConvention.DirectX, It.IsAny<CancellationToken>()))
                .ReturnsAsync(material);

            Export.Name = "wall";
            Export.NormalConvention = NormalConvention.DirectX;
            _rig.Tuner.Look.Look = new MapLook { Hue = 20 };
            _rig.Execute(Export.ExportCommand);

            Assert.That(Export.Last, Is.SameAs(material));
            Assert.That(Export.Error, Is.Null);
        }

        [Test]
        public void The_name_follows_the_texture_again_once_it_is_emptied()
        {
            _rig.Generate();
            Export.Name = "wall";

            Export.Name = "";
            _rig.Tuner.Request.Seed = 8;
            _rig.Generate();

            Assert.That(Export.Name, Is.EqualTo("brick_8"));
        }

        [Test]
        public void What_could_not_be_written_is_said_in_place()
        {
            _rig.Generate();
            _rig.Exporter
                .Setup(exporter => exporter.ExportAsync(
                    It.IsAny<FinishedTexture>(), It.IsAny<string>(), It.IsAny<MapLook>(), It.IsAny<NormalConvention>(), It.IsAny<CancellationToken>()))
                .ThrowsAsync(new IOException("The disk is full."));

            _rig.Execute(Export.ExportCommand);

            Assert.That((Export.Error, Export.Last), Is.EqualTo(("The disk is full.", (ExportedMaterial?)null)));
        }
    }
}
