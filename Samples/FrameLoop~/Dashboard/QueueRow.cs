using SpeCa.Runtime.Frames;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>A request as the dashboard shows it.</summary>
    /// <param name="Room">The room's name.</param>
    /// <param name="Material">The material.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Priority">How urgent it is.</param>
    /// <param name="Preset">The preset in use.</param>
    /// <param name="IsConceded">Whether that is less than what was asked for.</param>
    /// <param name="Progress">Steps that are done, 0 to 1.</param>
    internal sealed record QueueRow(
        string Room, string Material, TicketState State, RequestPriority Priority, string Preset, bool IsConceded, double Progress);
}
