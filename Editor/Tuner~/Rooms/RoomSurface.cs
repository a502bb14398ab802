namespace SpeCa.Tuner.Rooms
{
    /// <summary>What a room is covered with, in the order in which it is seen.</summary>
    internal enum RoomSurface
    {
        /// <summary>The walls.</summary>
        Walls,

        /// <summary>The floor.</summary>
        Floor,

        /// <summary>The pillars.</summary>
        Pillars,

        /// <summary>The ceiling.</summary>
        Ceiling,
    }
}
