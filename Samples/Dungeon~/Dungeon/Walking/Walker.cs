using System;
using System.Collections.Generic;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>Somebody who walks along a route, and stops for a moment in the middle of every room.</summary>
    public sealed class Walker
    {
        private readonly DungeonLayout _layout;
        private readonly IReadOnlyList<Cell> _route;
        private readonly HashSet<Room> _seen = new HashSet<Room>();
        private int _leg;
        private float _along;
        private float _pause;

        /// <summary>Puts a walker at the start of a route.</summary>
        /// <param name="layout">The dungeon.</param>
        /// <param name="route">Cells, each next to the one before, at least one.</param>
        /// <param name="metresPerSecond">The speed, above 0.</param>
        /// <param name="pauseSeconds">How long the walker looks around in every room, 0 or more.</param>
        public Walker(DungeonLayout layout, IReadOnlyList<Cell> route, float metresPerSecond, float pauseSeconds)
        {
            _layout = layout;
            _route = route;
            Speed = metresPerSecond;
            PauseSeconds = pauseSeconds;
            Arrive();
        }

        /// <summary>Metres a second.</summary>
        public float Speed { get; }

        /// <summary>How long the walker looks around in every room.</summary>
        public float PauseSeconds { get; }

        /// <summary>Whether the end of the route is reached.</summary>
        public bool IsFinished => _leg >= _route.Count - 1 && _pause <= 0;

        /// <summary>Where the walker is along x, metres.</summary>
        public float X => Mix(DungeonLayout.MiddleOf(From).X, DungeonLayout.MiddleOf(To).X);

        /// <summary>Where the walker is along z, metres.</summary>
        public float Z => Mix(DungeonLayout.MiddleOf(From).Z, DungeonLayout.MiddleOf(To).Z);

        /// <summary>The direction of the walk, radians: 0 along x, a quarter turn along z.</summary>
        public float Heading => From == To ? 0 : (float)Math.Atan2(To.Row - From.Row, To.Column - From.Column);

        /// <summary>The cell that the walker is in.</summary>
        public Cell Cell => _along < 0.5f ? From : To;

        private Cell From => _route[_leg];

        private Cell To => _route[Math.Min(_leg + 1, _route.Count - 1)];

        /// <summary>Walks on for some time.</summary>
        public void Advance(float seconds)
        {
            var left = seconds;
            while (left > 0 && !IsFinished)
            {
                if (_pause > 0)
                {
                    var paused = Math.Min(_pause, left);
                    _pause -= paused;
                    left -= paused;
                    continue;
                }

                var toNext = (1 - _along) * DungeonLayout.CellSize / Speed;
                if (left < toNext)
                {
                    _along += left * Speed / DungeonLayout.CellSize;
                    return;
                }

                left -= toNext;
                _along = 0;
                _leg++;
                Arrive();
            }
        }

        private void Arrive()
        {
            if (_layout.RoomAt(From) is { } room && From == room.Centre && _seen.Add(room))
            {
                _pause = PauseSeconds;
            }
        }

        private float Mix(float from, float to) => from + (_along * (to - from));
    }
}
