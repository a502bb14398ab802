using SpeCa.Runtime.Frames;

namespace SpeCa.Tuner.Rooms
{
    /// <summary>A surface, and the texture that it waits for.</summary>
    internal sealed class RoomOrder(RoomSurface surface, TextureTicket ticket)
    {
        /// <summary>The surface.</summary>
        public RoomSurface Surface { get; } = surface;

        /// <summary>The texture.</summary>
        public TextureTicket Ticket { get; } = ticket;

        /// <summary>Whether the texture is to be seen.</summary>
        public bool IsShown { get; set; }
    }
}
