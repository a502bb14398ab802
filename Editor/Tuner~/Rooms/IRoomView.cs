using System.Threading.Tasks;
using SpeCa.Tuner.Viewing;

namespace SpeCa.Tuner.Rooms
{
    /// <summary>Where a room is seen. A seam: a browser, or a test.</summary>
    internal interface IRoomView
    {
        /// <summary>Covers a surface with a finished material.</summary>
        /// <param name="surface">The surface.</param>
        /// <param name="maps">The material.</param>
        /// <param name="relief">The depth of its relief, as a share of the tile's width.</param>
        Task ShowSurfaceAsync(RoomSurface surface, MaterialImages maps, float relief);

        /// <summary>Says how generation stands.</summary>
        Task ShowStatusAsync(string text);
    }
}
