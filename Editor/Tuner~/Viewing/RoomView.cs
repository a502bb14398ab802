using System;
using System.Threading.Tasks;
using SpeCa.Tuner.Rooms;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>The room in the browser.</summary>
    /// <param name="viewer">The viewer that shows it.</param>
    /// <param name="inCircuit">Runs something in the tab's turn.</param>
    internal sealed class RoomView(ViewerSession viewer, Func<Func<Task>, Task> inCircuit) : IRoomView
    {
        /// <inheritdoc/>
        public Task ShowSurfaceAsync(RoomSurface surface, MaterialImages maps, float relief) =>
            inCircuit(() => viewer.CallAsync("setSurface", NameOf(surface), maps, relief, 1));

        /// <inheritdoc/>
        public Task ShowStatusAsync(string text) => inCircuit(() => viewer.CallAsync("setStatus", text));

        private static string NameOf(RoomSurface surface) => surface.ToString().ToLowerInvariant();
    }
}
