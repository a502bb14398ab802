using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Frames;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>
    /// Says which rooms should have textures, from where the player is. It knows no route: whoever turns away from a room
    /// gets farther from it, until nobody wants it any more.
    /// </summary>
    public sealed record ApproachRules
    {
        /// <summary>A room is wanted from here on, seconds of walking.</summary>
        public float ReachSeconds { get; init; } = 10;

        /// <summary>A room that is wanted is given up from here on, seconds of walking; the difference keeps it from changing to and fro.</summary>
        public float LeaveSeconds { get; init; } = 13;

        /// <summary>The shortest deadline, seconds: also what one stands in takes its time.</summary>
        public float ShortestDeadlineSeconds { get; init; } = 2;

        /// <summary>The rooms that are wanted, nearest first.</summary>
        /// <param name="layout">The dungeon.</param>
        /// <param name="where">Where the player is, an open cell.</param>
        /// <param name="metresPerSecond">How fast the player walks.</param>
        /// <param name="isWantedNow">Whether a room was wanted until now.</param>
        public IReadOnlyList<RoomWish> Wishes(DungeonLayout layout, Cell where, float metresPerSecond, Func<Room, bool> isWantedNow)
        {
            var here = layout.OwnerOf(where) ?? throw new ArgumentException($"Cell {where} is solid rock.", nameof(where));
            var distances = new DistanceField(layout, where);
            float SecondsTo(Room room) =>
                distances.StepsTo(room) is { } steps ? steps * DungeonLayout.CellSize / metresPerSecond : float.PositiveInfinity;

            var neighbours = layout.NeighboursOf(here).OrderBy(SecondsTo).ToArray();
            return layout.Rooms
                .Select(room => new RoomWish(room, PriorityOf(room, here, neighbours), SecondsTo(room)))
                .Where(wish => wish.SecondsAway <= (isWantedNow(wish.Room) ? LeaveSeconds : ReachSeconds))
                .OrderBy(wish => wish.SecondsAway)
                .ToArray();
        }

        /// <summary>How long the textures of a room may take.</summary>
        public TimeSpan DeadlineOf(RoomWish wish) => TimeSpan.FromSeconds(Math.Max(ShortestDeadlineSeconds, wish.SecondsAway));

        // Of the rooms next door, the nearest is the one that the player is on the way to.
        private static RequestPriority PriorityOf(Room room, Room here, Room[] neighbours) =>
            ReferenceEquals(room, here) ? RequestPriority.Urgent
            : Array.IndexOf(neighbours, room) switch
            {
                0 => RequestPriority.High,
                > 0 => RequestPriority.Normal,
                _ => RequestPriority.Low,
            };
    }
}
