using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Something that happened.</summary>
    /// <param name="Milliseconds">When, since the loop began.</param>
    /// <param name="Kind">What.</param>
    /// <param name="Room">In which room.</param>
    internal sealed record GameEvent(double Milliseconds, GameEventKind Kind, Room Room);
}
