namespace SpeCa.Runtime.Frames
{
    /// <summary>The time that frames are measured by. A seam: tests give time themselves.</summary>
    public interface IFrameClock
    {
        /// <summary>Milliseconds since some moment; never falls. Called from any thread, many times a frame.</summary>
        double Milliseconds { get; }
    }
}
