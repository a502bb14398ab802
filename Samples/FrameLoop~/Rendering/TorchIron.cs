using System.Collections.Generic;
using System.Numerics;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>What holds a torch: a bowl under the flame, on a bracket from the wall.</summary>
    internal static class TorchIron
    {
        /// <summary>Its boxes.</summary>
        public static IEnumerable<AxisBox> Of(Torch torch)
        {
            var flame = new Vector3(torch.X, torch.Y, torch.Z);
            yield return Around(flame - new Vector3(0, 0.13f, 0), new Vector3(0.085f, 0.04f, 0.085f));
            yield return Around(flame - new Vector3(0, 0.28f, 0), new Vector3(0.04f, 0.12f, 0.04f));
            var toWall = new Vector3(-torch.FacingX, 0, -torch.FacingZ);
            yield return Around(
                flame - new Vector3(0, 0.3f, 0) + (0.12f * toWall), new Vector3(0.025f, 0.03f, 0.025f) + (0.1f * Vector3.Abs(toWall)));
        }

        private static AxisBox Around(Vector3 middle, Vector3 half) => new(middle - half, middle + half);
    }
}
