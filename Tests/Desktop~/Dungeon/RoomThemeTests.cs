using System.Linq;
using NUnit.Framework;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Tests.Dungeon
{
    public class RoomThemeTests
    {
        [Test]
        public void Rooms_are_made_of_materials_that_the_model_knows()
        {
            var layout = Dungeons.Of(3, 20);

            Assert.That(layout.Rooms.SelectMany(room => room.Surfaces).Select(surface => surface.Material).Distinct(), Is.SubsetOf(Dungeons.Materials));
        }

        [Test]
        public void Every_surface_has_a_texture_in_the_order_of_the_kinds()
        {
            var room = Dungeons.Of(3, 1).Rooms[0];

            Assert.That(room.Surfaces.Select(surface => surface.Kind), Is.EqualTo(new[] { SurfaceKind.Walls, SurfaceKind.Floor, SurfaceKind.Ceiling }));
        }

        [Test]
        public void Materials_without_a_theme_are_taken_as_they_come()
        {
            var layout = DungeonLayout.Generate(new DungeonOptions { Rooms = 8 }, ["velvet", "chrome"]);

            var used = layout.Rooms.SelectMany(room => room.Surfaces).Select(surface => surface.Material).Distinct();
            Assert.That(used, Is.EquivalentTo(new[] { "velvet", "chrome" }));
        }

        [Test]
        public void Model_without_classes_has_a_dungeon_too()
        {
            var layout = DungeonLayout.Generate(new DungeonOptions { Rooms = 2 }, []);

            Assert.That(layout.Rooms.SelectMany(room => room.Surfaces), Has.Exactly(6).Items);
        }

        [Test]
        public void No_theme_comes_twice_before_all_were_had()
        {
            var themes = Dungeons.Of(9, 3).Rooms.Select(room => room.Theme.Name);

            Assert.That(themes, Is.Unique);
        }
    }
}
