using System.Collections.Generic;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>A game at one moment, for another thread to show.</summary>
    internal sealed record DashboardState
    {
        /// <summary>Seconds since the loop began.</summary>
        public required double Seconds { get; init; }

        /// <summary>Where the walker is.</summary>
        public required Cell Walker { get; init; }

        /// <summary>The room whose materials are around the walker.</summary>
        public required Room Here { get; init; }

        /// <summary>The share of each room's textures that are there, 0 to 1, in the rooms' order.</summary>
        public required IReadOnlyList<double> RoomShares { get; init; }

        /// <summary>Requests that are not finished, in the order in which they matter.</summary>
        public required IReadOnlyList<QueueRow> Queue { get; init; }

        /// <summary>The latest frames, oldest first.</summary>
        public required IReadOnlyList<FrameRecord> Latest { get; init; }

        /// <summary>Frames so far.</summary>
        public required int Frames { get; init; }

        /// <summary>Textures that are finished.</summary>
        public required int TexturesMade { get; init; }

        /// <summary>Forecasts that were used, of finished textures and those under way.</summary>
        public required int Accepted { get; init; }

        /// <summary>Forecasts that were rejected.</summary>
        public required int Rejected { get; init; }
    }
}
