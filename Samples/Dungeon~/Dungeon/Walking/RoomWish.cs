using SpeCa.Runtime.Frames;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>A room that should have its textures, how soon, and how much that matters.</summary>
    public sealed class RoomWish
    {
        internal RoomWish(Room room, RequestPriority priority, float secondsAway)
        {
            Room = room;
            Priority = priority;
            SecondsAway = secondsAway;
        }

        /// <summary>The room.</summary>
        public Room Room { get; }

        /// <summary>Which textures come first.</summary>
        public RequestPriority Priority { get; }

        /// <summary>How long the walk to it takes at least; 0 for the room that one stands in.</summary>
        public float SecondsAway { get; }
    }
}
