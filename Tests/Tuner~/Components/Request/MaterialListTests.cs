using System.Collections.Generic;
using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Request;

namespace SpeCa.Tuner.Tests.Components.Request
{
    public sealed class MaterialListTests : ComponentTests
    {
        private static readonly string[] _materials =
            ["brick", "stone_wall", "cobblestone", "wood_planks", "wood_grain", "marble", "sand", "lava"];

        private List<string> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void Names_are_shown_as_words()
        {
            var list = Render();

            Assert.That(Shown(list), Does.Contain("Stone wall").And.Contain("Wood planks"));
        }

        [TestCase("wood", new[] { "Wood planks", "Wood grain" })]
        [TestCase(" STONE ", new[] { "Stone wall", "Cobblestone" })]
        public void Searching_leaves_what_fits(string text, string[] found)
        {
            var list = Render();

            list.Find("input[type=search]").Input(text);

            Assert.That(Shown(list), Is.EqualTo(found));
        }

        [Test]
        public void A_search_without_a_result_says_so()
        {
            var list = Render();

            list.Find("input[type=search]").Input("velvet");

            Assert.That(list.Find("[role=status]").TextContent, Does.Contain("“velvet”"));
        }

        [Test]
        public void Choosing_raises_the_models_own_name()
        {
            var list = Render();

            list.FindAll("input[type=radio]")[1].Change("on");

            Assert.That(_raised, Is.EqualTo(new[] { "stone_wall" }));
        }

        [Test]
        public void A_picture_takes_the_place_of_the_letter_once_it_is_there()
        {
            var list = Render();
            Assert.That(list.FindAll("img"), Is.Empty);

            list.Render(parameters => parameters.Add(l => l.Thumbnails, new Dictionary<string, string> { ["brick"] = "data:image/png;base64,AA==" }));

            Assert.That(list.FindAll("img").Select(image => image.GetAttribute("src")), Is.EqualTo(new[] { "data:image/png;base64,AA==" }));
        }

        [Test]
        public void A_model_without_materials_is_asked_by_name()
        {
            var list = Context.Render<MaterialList>(parameters => parameters
                .Add(l => l.Materials, []).Add(l => l.Value, "texture").Add(l => l.ValueChanged, _raised.Add));

            list.Find("input").Change("velvet");

            Assert.That(_raised, Is.EqualTo(new[] { "velvet" }));
        }

        private static IEnumerable<string> Shown(IRenderedComponent<MaterialList> list) =>
            list.FindAll(".material__name").Select(name => name.TextContent);

        private IRenderedComponent<MaterialList> Render() => Context.Render<MaterialList>(parameters => parameters
            .Add(list => list.Materials, _materials)
            .Add(list => list.Value, "brick")
            .Add(list => list.ValueChanged, _raised.Add));
    }
}
