using SpeCa.Runtime.Onnx;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>The graphs that move rows within a device's memory. Tensors are [rows, planes, width].</summary>
    internal static class RowGraphs
    {
        /// <summary>Copies tensors as they are, or between host and device.</summary>
        public static DeviceGraph Copy(int tensors)
        {
            var graph = new DeviceGraph();
            foreach (var source in graph.Inputs(tensors))
            {
                graph.Output(graph.Add("Identity", source));
            }

            return graph;
        }

        /// <summary>
        /// Takes rows from anywhere: inputs are the sources, then the row that each row of the outputs is, int64[rows].
        /// </summary>
        public static DeviceGraph Gather(int tensors)
        {
            var graph = new DeviceGraph();
            var sources = graph.Inputs(tensors);
            var index = graph.Input(ElementType.Int64, rank: 1);
            foreach (var source in sources)
            {
                graph.Output(graph.Add("Gather", source, index));
            }

            return graph;
        }

        /// <summary>
        /// Puts rows anywhere: inputs are the sources, what they are put into, for each of its rows the row of the sources
        /// that takes its place, int64[rows], and whether one does, [rows, 1, 1] of 1 or 0. Outputs must be other memory than the inputs.
        /// </summary>
        public static DeviceGraph Scatter(int tensors)
        {
            var graph = new DeviceGraph();
            var sources = graph.Inputs(tensors);
            var kept = graph.Inputs(tensors);
            var index = graph.Input(ElementType.Int64, rank: 1);
            var isPut = graph.Add("Cast", new[] { graph.Input() }, "to", (long)ElementType.Bool);
            for (var tensor = 0; tensor < tensors; tensor++)
            {
                graph.Output(graph.Add("Where", isPut, graph.Add("Gather", sources[tensor], index), kept[tensor]));
            }

            return graph;
        }
    }
}
