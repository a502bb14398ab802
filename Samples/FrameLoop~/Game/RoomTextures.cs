using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Frames;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>A room, and how its textures stand.</summary>
    internal sealed class RoomTextures(Room room)
    {
        private readonly TextureTicket?[] _tickets = new TextureTicket?[room.Surfaces.Count];
        private readonly bool[] _isCounted = new bool[room.Surfaces.Count];

        /// <summary>The room.</summary>
        public Room Room { get; } = room;

        /// <summary>The latest request for each surface, in the order of <see cref="SurfaceKind"/>; null where there is none.</summary>
        public IReadOnlyList<TextureTicket?> Tickets => _tickets;

        /// <summary>Whether all textures were there before the walk.</summary>
        public bool IsLoadedBefore { get; private set; }

        /// <summary>Whether its textures are wanted now.</summary>
        public bool IsWanted { get; private set; }

        /// <summary>When its textures were asked for the first time, ms since the loop began; null where that was not during the walk.</summary>
        public double? RequestedAt { get; private set; }

        /// <summary>When the last of its textures was finished; null where that was not during the walk.</summary>
        public double? CompletedAt { get; private set; }

        /// <summary>When it was entered; null before.</summary>
        public double? EnteredAt { get; private set; }

        /// <summary>Whether all of its textures were there when it was entered.</summary>
        public bool WasCompleteWhenEntered { get; private set; }

        /// <summary>How often the walker turned away before it was complete.</summary>
        public int Cancellations { get; private set; }

        /// <summary>Whether all textures are there.</summary>
        public bool IsComplete => _tickets.All(ticket => ticket?.State == TicketState.Completed);

        /// <summary>Asks for those textures that are neither there nor under way.</summary>
        public void Request(TextureQueue queue, TextureRequests requests, RoomWish wish, double now)
        {
            IsWanted = true;
            RequestedAt ??= IsComplete ? null : now;
            for (var surface = 0; surface < _tickets.Length; surface++)
            {
                _tickets[surface] ??= queue.Enqueue(requests.For(wish, surface));
            }
        }

        /// <summary>Notes that all textures were there before the walk.</summary>
        public void NoteLoaded()
        {
            IsLoadedBefore = true;
            Array.Fill(_isCounted, true);
        }

        /// <summary>Asks for those textures that are neither there nor under way, whenever they may come.</summary>
        public void RequestRest(TextureQueue queue, TextureRequests requests)
        {
            for (var surface = 0; surface < _tickets.Length; surface++)
            {
                _tickets[surface] ??= queue.Enqueue(requests.WithoutDeadline(Room, surface));
            }
        }

        /// <summary>Gives what is unfinished another priority.</summary>
        public void SetPriority(RequestPriority priority)
        {
            foreach (var ticket in Unfinished.Where(ticket => ticket.Priority != priority))
            {
                ticket.Priority = priority;
            }
        }

        /// <summary>Cancels what is unfinished.</summary>
        /// <returns>Whether there was something.</returns>
        public bool GiveUp()
        {
            IsWanted = false;
            var isUnfinished = false;
            for (var surface = 0; surface < _tickets.Length; surface++)
            {
                if (_tickets[surface] is { IsFinished: false } ticket)
                {
                    ticket.Cancel();
                    _tickets[surface] = null;
                    isUnfinished = true;
                }
            }

            Cancellations += isUnfinished ? 1 : 0;
            return isUnfinished;
        }

        /// <summary>Notes that the walker is in the room.</summary>
        /// <returns>Whether it is the first time.</returns>
        public bool Enter(double now)
        {
            if (EnteredAt != null)
            {
                return false;
            }

            EnteredAt = now;
            WasCompleteWhenEntered = IsComplete;
            return true;
        }

        /// <summary>Counts textures that were finished since the last call.</summary>
        public int CountCompleted(double now)
        {
            var completed = 0;
            for (var surface = 0; surface < _tickets.Length; surface++)
            {
                if (!_isCounted[surface] && _tickets[surface]?.State == TicketState.Completed)
                {
                    _isCounted[surface] = true;
                    completed++;
                }
            }

            if (completed > 0 && IsComplete)
            {
                CompletedAt = now;
            }

            return completed;
        }

        private IEnumerable<TextureTicket> Unfinished => _tickets.OfType<TextureTicket>().Where(ticket => !ticket.IsFinished);
    }
}
