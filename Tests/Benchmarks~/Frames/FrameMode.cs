namespace SpeCa.Benchmarks.Frames
{
    /// <summary>Who makes the textures.</summary>
    internal enum FrameMode
    {
        /// <summary>Nobody: what the game's frames take by themselves.</summary>
        None,

        /// <summary>The queue, within the frame.</summary>
        InFrame,

        /// <summary>The queue's worker, on the frame's budget.</summary>
        Worker,

        /// <summary>A thread that generates without a budget.</summary>
        Unlimited,
    }
}
