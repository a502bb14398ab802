using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>Plans a walk through all rooms.</summary>
    public static class RoutePlanner
    {
        /// <summary>
        /// From room 0 into every room: at each room a way is chosen at random among those that lead to rooms not seen yet;
        /// where there is none, to the nearest such room.
        /// </summary>
        /// <returns>The cells, each next to the one before.</returns>
        public static IReadOnlyList<Cell> Plan(DungeonLayout layout, SeededRandom random)
        {
            var room = layout.Rooms[0];
            var unseen = layout.Rooms.Skip(1).ToList();
            var route = new List<Cell> { room.Centre };
            while (unseen.Count > 0)
            {
                var distances = new DistanceField(layout, room.Centre);
                var choices = layout.NeighboursOf(room).Where(unseen.Contains).ToArray();
                room = choices.Length > 0
                    ? random.Pick(choices)
                    : unseen.OrderBy(other => distances.StepsTo(other.Centre)).First();
                route.AddRange(distances.WayBackFrom(room.Centre).Reverse().Skip(1));
                unseen.RemoveAll(other => ReferenceEquals(other, room));
                unseen.RemoveAll(other => route.Any(other.Contains));
            }

            return route;
        }
    }
}
