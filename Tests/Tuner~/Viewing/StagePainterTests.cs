using System.Linq;
using System.Threading.Tasks;
using Bunit;
using Microsoft.AspNetCore.Components;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;
using SpeCa.Tuner.Tests.Components;
using SpeCa.Tuner.Tests.Session;
using SpeCa.Tuner.Viewing;

namespace SpeCa.Tuner.Tests.Viewing
{
    public sealed class StagePainterTests
    {
        private BunitContext _context = null!;
        private BunitJSModuleInterop _module = null!;
        private BunitJSModuleInterop _tile = null!;
        private BunitJSModuleInterop _scene = null!;
        private ViewerSession _viewer = null!;
        private StagePainter _painter = null!;
        private TinyWindow _window = null!;

        [SetUp]
        public async Task SetUp()
        {
            _context = TunerTestContext.Create();
            _module = _context.JSInterop.SetupModule("./viewer/index.js");
            _module.Mode = JSRuntimeMode.Loose;
            _tile = _module.SetupModule("createTile", _ => true);
            _tile.Mode = JSRuntimeMode.Loose;
            _scene = _module.SetupModule("createScene", _ => true);
            _scene.Mode = JSRuntimeMode.Loose;
            _viewer = new ViewerSession(_context.JSInterop.JSRuntime);
            _painter = new StagePainter(_viewer);
            _window = await TinyWindow.OpenAsync();
        }

        [TearDown]
        public async Task TearDown()
        {
            _window.Dispose();
            _painter.Dispose();
            await _viewer.DisposeAsync();
            await _context.DisposeAsync();
        }

        [Test]
        public async Task A_texture_is_sent_as_bytes_with_its_view()
        {
            var texture = await MakeAsync();

            await PaintAsync(new ViewState { Tiles = 3 }, texture);

            Assert.That(Calls(_tile), Is.EqualTo(new[] { "setView", "setImage" }));
            var image = _tile.Invocations["setImage"].Single().Arguments;
            Assert.That(image.Take(4), Is.EqualTo(new object[] { "candidate", texture.Width, texture.Height, 3 }));
            Assert.That(image[4], Is.EqualTo(MapImage.Of(texture, MapKind.Albedo, MapDerivation.Default).Bytes));
        }

        [Test]
        public async Task Nothing_is_sent_twice()
        {
            var texture = await MakeAsync();
            await PaintAsync(new ViewState(), texture);
            var before = _tile.Invocations.Count;

            await PaintAsync(new ViewState(), texture);

            Assert.That(_tile.Invocations, Has.Count.EqualTo(before));
        }

        [Test]
        public async Task Another_map_sends_both_images_anew()
        {
            var texture = await MakeAsync();
            await PaintAsync(new ViewState(), texture, texture);

            await PaintAsync(new ViewState { Map = MapKind.Height }, texture, texture);

            Assert.That(
                _tile.Invocations["setImage"].Select(call => $"{call.Arguments[0]} {call.Arguments[3]}"),
                Is.EqualTo(new[] { "candidate 3", "reference 3", "candidate 1", "reference 1" }));
        }

        [Test]
        public async Task An_exact_result_that_is_gone_is_cleared()
        {
            var texture = await MakeAsync();
            await PaintAsync(new ViewState(), texture, texture);

            await PaintAsync(new ViewState(), texture);

            Assert.That(_tile.Invocations["clear"].Single().Arguments, Is.EqualTo(new[] { "reference" }));
        }

        [Test]
        public async Task A_shape_takes_the_place_of_the_tile_and_gets_the_whole_material()
        {
            var texture = await MakeAsync();
            await PaintAsync(new ViewState(), texture);

            await PaintAsync(new ViewState { Stage = StageKind.Cube }, texture);

            Assert.That(Calls(_tile).Last(), Is.EqualTo("dispose"));
            Assert.That(Calls(_scene), Is.EqualTo(new[] { "setView", "setMaterial" }));
            Assert.That(_scene.Invocations["setMaterial"].Single().Arguments[1], Is.EqualTo(texture.Material.Relief));
        }

        [Test]
        public async Task Another_look_sends_both_images_in_it()
        {
            var texture = await MakeAsync();
            var gray = MapDerivation.Default with { Grading = new ColorGrading { Saturation = 0 } };
            await PaintAsync(new ViewState(), texture, texture);

            await PaintAsync(new ViewState(), texture, texture, gray);

            var sent = _tile.Invocations["setImage"];
            Assert.That(sent.Select(call => call.Arguments[0]), Is.EqualTo(new[] { "candidate", "reference", "candidate", "reference" }));
            Assert.That(sent[2].Arguments[4], Is.EqualTo(MapImage.Of(texture, MapKind.Albedo, gray).Bytes));
            Assert.That(sent[2].Arguments[4], Is.Not.EqualTo(sent[0].Arguments[4]));
        }

        [Test]
        public async Task Another_relief_sends_the_material_anew_with_its_depth()
        {
            var texture = await MakeAsync();
            var view = new ViewState { Stage = StageKind.Cube };
            await PaintAsync(view, texture);

            await PaintAsync(view, texture, derivation: MapDerivation.Default with { ReliefScale = 2 });

            Assert.That(
                _scene.Invocations["setMaterial"].Select(call => call.Arguments[1]),
                Is.EqualTo(new[] { texture.Material.Relief, 2 * texture.Material.Relief }));
        }

        private async Task<GeneratedTexture> MakeAsync() => (await _window.MakeAsync()).Texture;

        private Task PaintAsync(
            ViewState view, GeneratedTexture texture, GeneratedTexture? reference = null, MapDerivation? derivation = null) =>
            _painter.PaintAsync(default(ElementReference), new StagePicture(view, texture, reference, derivation ?? MapDerivation.Default));

        private static string[] Calls(BunitJSModuleInterop viewer) => [.. viewer.Invocations.Select(call => call.Identifier)];
    }
}
