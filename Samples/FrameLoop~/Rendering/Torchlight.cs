using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The flames as lights.</summary>
    internal static class Torchlight
    {
        private const float Strength = 13;

        /// <summary>How far a torch lights anything that can be seen, metres.</summary>
        public const float Reach = 10;

        /// <summary>Half the size of a flame as a light, metres; it softens shadows.</summary>
        public const float HalfSize = 0.07f;

        /// <summary>Where flames are, and their light; those that can light a place near some room.</summary>
        public static IReadOnlyList<(Vector3 Position, Vector3 Light, Room Room)> Of(DungeonLayout layout) =>
        [
            .. layout.Torches.Select(torch => (
                new Vector3(torch.X, torch.Y, torch.Z),
                Strength * new Vector3(torch.Room.Theme.Light.R, torch.Room.Theme.Light.G, torch.Room.Theme.Light.B),
                torch.Room)),
        ];
    }
}
