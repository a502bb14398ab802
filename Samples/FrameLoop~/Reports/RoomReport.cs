using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>One room; times are seconds since the loop began.</summary>
    internal sealed record RoomReport
    {
        /// <summary>Its place in the dungeon's list.</summary>
        public required int Index { get; init; }

        /// <summary>What kind of room it is.</summary>
        public required string Theme { get; init; }

        /// <summary>Whether its textures were there before the walk.</summary>
        public required bool IsLoadedBefore { get; init; }

        /// <summary>When its textures were asked for the first time; null where that was not during the walk.</summary>
        public required double? RequestedAt { get; init; }

        /// <summary>When the last of them was finished; null where that was not during the walk.</summary>
        public required double? CompletedAt { get; init; }

        /// <summary>When the walker entered it.</summary>
        public required double EnteredAt { get; init; }

        /// <summary>Whether all textures were there by then.</summary>
        public required bool WasCompleteWhenEntered { get; init; }

        /// <summary>How often the walker turned away before it was complete.</summary>
        public required int Cancellations { get; init; }

        /// <summary>Its textures.</summary>
        public required IReadOnlyList<TextureReport> Textures { get; init; }

        /// <summary>From the first request to the last texture; null where that was not during the walk.</summary>
        public double? SecondsToComplete => CompletedAt - RequestedAt;

        /// <summary>Describes a room that was entered and has all of its textures by now.</summary>
        public static RoomReport Of(RoomTextures room) => new()
        {
            Index = room.Room.Index,
            Theme = room.Room.Theme.Name,
            IsLoadedBefore = room.IsLoadedBefore,
            RequestedAt = room.RequestedAt / 1000,
            CompletedAt = room.CompletedAt / 1000,
            EnteredAt = room.EnteredAt!.Value / 1000,
            WasCompleteWhenEntered = room.WasCompleteWhenEntered,
            Cancellations = room.Cancellations,
            Textures = [.. room.Room.Surfaces.Zip(room.Tickets, (surface, ticket) => TextureReport.Of(surface, ticket!))],
        };
    }
}
