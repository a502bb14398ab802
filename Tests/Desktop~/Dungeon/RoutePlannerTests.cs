using System.Linq;
using CsCheck;
using NUnit.Framework;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Tests.Dungeon
{
    public class RoutePlannerTests
    {
        [Test]
        public void Walk_comes_through_every_room_from_cell_to_cell() => Gen.Select(Dungeons.Any, Gen.ULong).Sample((layout, seed) =>
        {
            var route = RoutePlanner.Plan(layout, new SeededRandom(seed));

            return route[0] == layout.Rooms[0].Centre
                && route.All(layout.IsOpen)
                && route.Zip(route.Skip(1)).All(pair => pair.First.Neighbours.Contains(pair.Second))
                && layout.Rooms.All(room => route.Any(room.Contains));
        });

        [Test]
        public void Same_seed_gives_the_same_walk()
        {
            var layout = Dungeons.Of(4, 9);

            var first = RoutePlanner.Plan(layout, new SeededRandom(4));
            var second = RoutePlanner.Plan(layout, new SeededRandom(4));

            Assert.That(second, Is.EqualTo(first));
        }
    }
}
