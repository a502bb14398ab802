using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Blocks
{
    /// <summary>
    /// A model of two streams, one row and one size per graph, with a context part, a condition that is the same for all
    /// rows, a skip past the trunk, shared weights and a decoder; and what it computes, from make_streams_model.py.
    /// </summary>
    internal static class StreamsModel
    {
        private static readonly JsonElement _reference = Read();

        public static string Source { get; } =
            Path.Combine(TestContext.CurrentContext.TestDirectory, "Blocks", "StreamsModel");

        public static float Timestep => _reference.GetProperty("timestep").GetSingle();

        public static BlockModel Load(SpeculationPlacement placement = SpeculationPlacement.Automatic) =>
            BlockModel.Load(Source, TinyModelFolder.OnCpu(placement: placement));

        /// <summary>A tensor of one of the three rows: sample, prompt, output or image.</summary>
        public static float[] Reference(int row, string tensor) =>
            _reference.GetProperty("rows")[row].GetProperty(tensor).EnumerateArray().Select(value => value.GetSingle()).ToArray();

        public static ConditioningValues Prompt(int row) =>
            new(new Dictionary<string, float[]> { ["prompt"] = Reference(row, "prompt") });

        private static JsonElement Read()
        {
            var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Blocks", "StreamsModel", "reference.json");
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return document.RootElement.Clone();
        }
    }
}
