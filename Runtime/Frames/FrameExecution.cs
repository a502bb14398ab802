namespace SpeCa.Runtime.Frames
{
    /// <summary>The thread that computes.</summary>
    public enum FrameExecution
    {
        /// <summary>
        /// The one that calls <see cref="TextureQueue.Advance"/>; a piece that no budget holds goes to a worker thread.
        /// </summary>
        CallingThread,

        /// <summary>A worker thread of the queue; <see cref="TextureQueue.Advance"/> only hands out the budget and returns.</summary>
        Worker,
    }
}
