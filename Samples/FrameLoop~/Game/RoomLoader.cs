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

        /// <summary>Asks for a room's textures before the walk begins, with no deadline.</summary>
        public RoomTextures RequestBefore(Room room)
        {
            Rooms[room.Index].RequestRest(queue, requests);
            return Rooms[room.Index];
        }

        /// <summary>Asks for everything that is missing, with no deadline; nothing is noted any more.</summary>
        public void RequestRest()
        {
            foreach (var room in Rooms)
            {
                room.RequestRest(queue, requests);
            }
        }

        /// <summary>Fails where a texture cannot be made.</summary>
        /// <exception cref="System.Exception">What its ticket says.</exception>
        public void ThrowIfFailed()
        {
            if (Rooms.SelectMany(room => room.Tickets).FirstOrDefault(ticket => ticket?.State == TicketState.Failed) is { } failed)
            {
                ExceptionDispatchInfo.Throw(failed.Error!);
            }
        }

        /// <summary>Notes what was finished since the last call.</summary>
        /// <exception cref="System.Exception">A texture cannot be made; what its ticket says.</exception>
        public void NoteFinished(double now)
        {
            ThrowIfFailed();
            foreach (var room in Rooms.Where(room => room.CompletedAt == null))
            {
                for (var completed = room.CountCompleted(now); completed > 0; completed--)
                {
                    log.Add(now, GameEventKind.TextureCompleted, room.Room);
                }

                if (room.CompletedAt != null)
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
