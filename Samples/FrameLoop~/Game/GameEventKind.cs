namespace SpeCa.Samples.FrameLoop
{
    /// <summary>What happened in a game.</summary>
    internal enum GameEventKind
    {
        /// <summary>A room's textures were asked for.</summary>
        RoomRequested,

        /// <summary>A texture was finished.</summary>
        TextureCompleted,

        /// <summary>All of a room's textures are there.</summary>
        RoomCompleted,

        /// <summary>The walker entered a room for the first time.</summary>
        RoomEntered,

        /// <summary>The walker turned away, and what was unfinished was cancelled.</summary>
        RoomCancelled,
    }
}
