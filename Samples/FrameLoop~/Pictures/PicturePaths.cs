namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Where the pictures are.</summary>
    /// <param name="Rooms">The contact sheet of the rooms.</param>
    /// <param name="Times">The plot of the frame times.</param>
    internal sealed record PicturePaths(string Rooms, string Times);
}
