using System;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Tests.Dungeon
{
    public class ApproachRulesTests
    {
        private readonly ApproachRules _far = new() { ReachSeconds = 1000, LeaveSeconds = 1000 };

        [Test]
        public void Room_that_one_stands_in_is_urgent_and_the_first() => Dungeons.Any.Sample(layout =>
        {
            var here = layout.Rooms[^1];

            var first = new ApproachRules().Wishes(layout, here.Centre, 2, _ => false)[0];

            return first.Room == here && first.Priority == RequestPriority.Urgent && first.SecondsAway == 0;
        });

        [Test]
        public void Nearest_room_next_door_comes_first_then_the_others_next_door()
        {
            var layout = Dungeons.Of(7, 12);
            var here = layout.Rooms[0];
            var next = layout.NeighboursOf(here).ToArray();

            var wishes = _far.Wishes(layout, here.Centre, 2, _ => false);

            Assert.That(wishes, Has.Count.EqualTo(12));
            var high = wishes.Single(wish => wish.Priority == RequestPriority.High);
            var normal = wishes.Where(wish => wish.Priority == RequestPriority.Normal).ToArray();
            Assert.That(normal.Select(wish => wish.Room).Append(high.Room), Is.EquivalentTo(next));
            Assert.That(normal.Select(wish => wish.SecondsAway), Has.All.GreaterThanOrEqualTo(high.SecondsAway));
        }

        [Test]
        public void Far_rooms_are_not_wanted()
        {
            var layout = Dungeons.Of(7, 12);
            var rules = new ApproachRules { ReachSeconds = 6, LeaveSeconds = 8 };

            var wishes = rules.Wishes(layout, layout.Rooms[0].Centre, 2, _ => false);

            Assert.That(wishes, Has.Count.InRange(1, 11));
            Assert.That(wishes.Select(wish => wish.SecondsAway), Is.Ordered.And.All.LessThanOrEqualTo(6));
        }

        [Test]
        public void Room_that_is_wanted_stays_so_a_little_farther_away()
        {
            var layout = Dungeons.Of(7, 12);
            var away = _far.Wishes(layout, layout.Rooms[0].Centre, 2, _ => false).First(wish => wish.SecondsAway > 0);
            var rules = new ApproachRules { ReachSeconds = away.SecondsAway - 0.1f, LeaveSeconds = away.SecondsAway + 0.1f };

            var fresh = rules.Wishes(layout, layout.Rooms[0].Centre, 2, _ => false);
            var kept = rules.Wishes(layout, layout.Rooms[0].Centre, 2, room => room == away.Room);

            Assert.That(fresh.Select(wish => wish.Room), Does.Not.Contain(away.Room));
            Assert.That(kept.Select(wish => wish.Room), Does.Contain(away.Room));
        }

        [Test]
        public void Deadline_is_the_walk_to_the_room_but_never_too_short()
        {
            var layout = Dungeons.Of(7, 12);

            var wishes = _far.Wishes(layout, layout.Rooms[0].Centre, 2, _ => false);

            Assert.That(_far.DeadlineOf(wishes[0]), Is.EqualTo(TimeSpan.FromSeconds(_far.ShortestDeadlineSeconds)));
            Assert.That(_far.DeadlineOf(wishes[^1]).TotalSeconds, Is.EqualTo(wishes[^1].SecondsAway).Within(1e-3));
        }

        [Test]
        public void Nobody_stands_in_solid_rock()
        {
            var layout = Dungeons.Of(7, 2);

            Assert.That(() => _far.Wishes(layout, new Cell(0, 0), 2, _ => false), Throws.ArgumentException);
        }
    }
}
