using System;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>
    /// Proves that a provider's memory works as the runtime uses it: that host memory is copied anew for every run, that what
    /// one session writes another reads, and that a tensor of the first rows alone can share a larger one's memory.
    /// </summary>
    internal static class DeviceProbe
    {
        private const int Rows = 3;
        private const int Width = 4;

        /// <summary>Whether rows come back from the device as they went there.</summary>
        public static bool Works(DeviceMemory memory)
        {
            var host = new RowTensor<float>("host", Rows, 1, Width);
            var back = new RowTensor<float>("back", Rows, 1, Width);
            using var device = memory.Allocate(new long[] { Rows, Width });
            var session = memory.Session("copy.1", () => RowGraphs.Copy(1));
            using var there = new PartBinding(session, Views(new RowTensorView<float>(host, isPerRow: true)), Views(device.Planes));
            using var here = new PartBinding(session, Views(device.Planes), Views(new RowTensorView<float>(back, isPerRow: true)));
            for (var round = 1; round <= 2; round++)
            {
                for (var place = 0; place < host.Values.Length; place++)
                {
                    host.Values[place] = (100 * round) + place;
                }

                there.Run(Rows);
                for (var rows = 1; rows <= Rows; rows++)
                {
                    back.Values.Clear();
                    here.Run(rows);
                    if (!back.Rows(0, rows).SequenceEqual(host.Rows(0, rows)))
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        private static ITensorView[] Views(ITensorView view) => new[] { view };
    }
}
