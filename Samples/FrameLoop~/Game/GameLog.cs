using System.Collections.Generic;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>All frames and events of a game, in order.</summary>
    internal sealed class GameLog
    {
        private readonly List<FrameRecord> _frames = [];
        private readonly List<GameEvent> _events = [];

        /// <summary>The frames.</summary>
        public IReadOnlyList<FrameRecord> Frames => _frames;

        /// <summary>The events.</summary>
        public IReadOnlyList<GameEvent> Events => _events;

        /// <summary>Notes a frame.</summary>
        public void Add(in FrameRecord frame) => _frames.Add(frame);

        /// <summary>Notes an event.</summary>
        public void Add(double milliseconds, GameEventKind kind, Room room) => _events.Add(new GameEvent(milliseconds, kind, room));
    }
}
