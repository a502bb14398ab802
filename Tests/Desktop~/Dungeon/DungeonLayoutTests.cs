using System;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Tests.Dungeon
{
    public class DungeonLayoutTests
    {
        [Test]
        public void Every_room_can_be_walked_to_from_the_first() => Dungeons.Any.Sample(layout =>
        {
            var distances = new DistanceField(layout, layout.Rooms[0].Centre);

            return layout.Rooms.All(room => distances.StepsTo(room) != null);
        });

        [Test]
        public void Between_two_rooms_there_are_at_least_three_cells_of_rock_or_corridor() => Dungeons.Any.Sample(layout =>
            layout.Rooms.All(room => layout.Rooms.All(other => room == other || Gap(room, other) >= 3)));

        [Test]
        public void Everything_open_lies_within_a_border_of_rock() => Dungeons.Any.Sample(layout =>
            layout.Rooms.SelectMany(layout.CellsOf).All(cell =>
                cell.Column > 0 && cell.Row > 0 && cell.Column < layout.Columns - 1 && cell.Row < layout.Rows - 1));

        [Test]
        public void Corridors_lead_from_the_one_room_to_the_other() => Dungeons.Any.Sample(layout => layout.Corridors.All(corridor =>
            corridor.Cells[0].Neighbours.Any(corridor.From.Contains)
            && corridor.Cells[^1].Neighbours.Any(corridor.To.Contains)
            && corridor.Cells.Zip(corridor.Cells.Skip(1)).All(pair => pair.First.Neighbours.Contains(pair.Second))));

        [Test]
        public void Corridors_touch_no_other_room() => Dungeons.Any.Sample(layout => layout.Corridors.All(corridor =>
            layout.Rooms.Where(room => room != corridor.From && room != corridor.To)
                .All(room => !corridor.Cells.Any(cell => cell.Neighbours.Any(room.Contains)))));

        [Test]
        public void Same_seed_gives_the_same_dungeon() => Gen.Select(Gen.ULong, Gen.Int[1, 10]).Sample((seed, rooms) =>
            Describe(Dungeons.Of(seed, rooms)) == Describe(Dungeons.Of(seed, rooms)));

        [Test]
        public void Another_seed_gives_another_dungeon()
        {
            Assert.That(Describe(Dungeons.Of(1, 6)), Is.Not.EqualTo(Describe(Dungeons.Of(2, 6))));
        }

        [Test]
        public void Dungeon_has_as_many_rooms_as_asked_for([Values(1, 2, 7, DungeonOptions.MostRooms)] int rooms)
        {
            Assert.That(Dungeons.Of(5, rooms).Rooms, Has.Count.EqualTo(rooms));
        }

        [TestCase(0)]
        [TestCase(DungeonOptions.MostRooms + 1)]
        public void Impossible_number_of_rooms_is_refused(int rooms)
        {
            Assert.That(
                () => Dungeons.Of(1, rooms),
                Throws.TypeOf<InvalidSettingException>().With.Property(nameof(InvalidSettingException.Setting)).EqualTo(nameof(DungeonOptions.Rooms)));
        }

        [Test]
        public void Torches_hang_in_their_room_on_solid_walls() => Dungeons.Any.Sample(layout => layout.Torches.All(torch =>
        {
            var cell = DungeonLayout.CellAt(torch.X, torch.Z);
            return torch.Room.Contains(cell) && !layout.IsOpen(new Cell(cell.Column - torch.FacingX, cell.Row - torch.FacingZ));
        }));

        [Test]
        public void Pillars_stand_clear_of_the_middle_of_every_cell() => Dungeons.Any.Sample(layout => layout.Pillars.All(pillar =>
            layout.CellsOf(pillar.Room).Select(DungeonLayout.MiddleOf).All(middle =>
                Math.Max(Math.Abs(middle.X - pillar.X), Math.Abs(middle.Z - pillar.Z)) > Pillar.HalfWidth)));

        private static int Gap(Room room, Room other) => Math.Max(
            Math.Max(other.Left - (room.Left + room.Columns), room.Left - (other.Left + other.Columns)),
            Math.Max(other.Top - (room.Top + room.Rows), room.Top - (other.Top + other.Rows)));

        private static string Describe(DungeonLayout layout) => string.Join('\n', layout.Rooms.Select(room =>
            $"{room.Left} {room.Top} {room.Columns} {room.Rows} {room.Height} {room.Theme.Name} {string.Join(", ", room.Surfaces)}"));
    }
}
