using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using SpeCa.Runtime.Frames;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Asks for the textures of rooms as the walker approaches, and cancels those that he turns away from.</summary>
    internal sealed class RoomLoader(DungeonLayout layout, TextureQueue queue, TextureRequests requests, ApproachRules rules, GameLog log)
    {
        private Cell? _last;
        private bool _isRestRequested;

        /// <summary>All rooms.</summary>
        public IReadOnlyList<RoomTextures> Rooms { get; } = [.. layout.Rooms.Select(room => new RoomTextures(room))];

        /// <summary>Whether no texture is missing.</summary>
        public bool IsComplete => Rooms.All(room => room.IsComplete);

        /// <summary>Follows the walker; distances change only from cell to cell.</summary>
        public void Follow(Walker walker, double now)
        {
            var cell = walker.Cell;
            if (_last != cell)
            {
                _last = cell;
                Update(rules.Wishes(layout, cell, walker.Speed, room => Rooms[room.Index].IsWanted), now);
            }

            if (layout.RoomAt(cell) is { } entered && Rooms[entered.Index].Enter(now))
            {
                log.Add(now, GameEventKind.RoomEntered, entered);
            }
        }

        /// <summary>Asks for everything that is missing, wherever the walker is.</summary>
        public void RequestRest(Walker walker, double now)
        {
            if (_isRestRequested)
            {
                return;
            }

            _isRestRequested = true;
            var everything = rules with { ReachSeconds = float.MaxValue, LeaveSeconds = float.MaxValue };
            Update(everything.Wishes(layout, walker.Cell, walker.Speed, room => Rooms[room.Index].IsWanted), now);
        }

        /// <summary>Notes what was finished since the last call.</summary>
        /// <exception cref="System.Exception">A texture cannot be made; what its ticket says.</exception>
        public void NoteFinished(double now)
        {
            foreach (var room in Rooms.Where(room => !room.IsComplete))
            {
                if (room.Tickets.FirstOrDefault(ticket => ticket?.State == TicketState.Failed) is { } failed)
                {
                    ExceptionDispatchInfo.Throw(failed.Error!);
                }

                for (var completed = room.CountCompleted(now); completed > 0; completed--)
                {
                    log.Add(now, GameEventKind.TextureCompleted, room.Room);
                }

                if (room.IsComplete)
                {
                    log.Add(now, GameEventKind.RoomCompleted, room.Room);
                }
            }
        }

        private void Update(IReadOnlyList<RoomWish> wishes, double now)
        {
            foreach (var room in Rooms.Where(room => room.IsWanted && wishes.All(wish => wish.Room != room.Room)))
            {
                if (room.GiveUp())
                {
                    log.Add(now, GameEventKind.RoomCancelled, room.Room);
                }
            }

            foreach (var wish in wishes)
            {
                var room = Rooms[wish.Room.Index];
                if (!room.IsWanted)
                {
                    if (!room.IsComplete)
                    {
                        log.Add(now, GameEventKind.RoomRequested, room.Room);
                    }

                    room.Request(queue, requests, wish, now);
                }

                room.SetPriority(wish.Priority);
            }
        }
    }
}
