using NUnit.Framework;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Tests.Dungeon
{
    public class WalkerTests
    {
        private const float Speed = 2;

        private readonly DungeonLayout _layout = Dungeons.Of(4, 5);

        [Test]
        public void Walker_stops_first_and_then_walks_at_its_speed()
        {
            var walker = Begin(pause: 1);
            var (x, z) = (walker.X, walker.Z);

            walker.Advance(1);
            var standing = (walker.X, walker.Z);
            walker.Advance(0.25f);

            Assert.That(standing, Is.EqualTo((x, z)));
            Assert.That(float.Abs(walker.X - x) + float.Abs(walker.Z - z), Is.EqualTo(0.25f * Speed).Within(1e-4f));
        }

        [Test]
        public void Steps_of_any_length_lead_to_the_same_place()
        {
            var once = Begin(pause: 0.5f);
            var often = Begin(pause: 0.5f);

            once.Advance(12.5f);
            for (var step = 0; step < 800; step++)
            {
                often.Advance(12.5f / 800);
            }

            Assert.That(often.X, Is.EqualTo(once.X).Within(0.01f));
            Assert.That(often.Z, Is.EqualTo(once.Z).Within(0.01f));
        }

        [Test]
        public void Walk_ends_where_the_route_does()
        {
            var route = RoutePlanner.Plan(_layout, new SeededRandom(1));
            var walker = new Walker(_layout, route, Speed, 0);

            walker.Advance(10_000);

            Assert.That(walker.IsFinished);
            Assert.That(walker.Cell, Is.EqualTo(route[^1]));
        }

        private Walker Begin(float pause) => new(_layout, RoutePlanner.Plan(_layout, new SeededRandom(1)), Speed, pause);
    }
}
