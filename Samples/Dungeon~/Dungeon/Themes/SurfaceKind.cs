namespace SpeCa.Samples.Dungeon
{
    /// <summary>What of a room is covered, in the order in which it is seen.</summary>
    public enum SurfaceKind
    {
        /// <summary>The walls and pillars.</summary>
        Walls,

        /// <summary>The floor.</summary>
        Floor,

        /// <summary>The ceiling.</summary>
        Ceiling,
    }
}
