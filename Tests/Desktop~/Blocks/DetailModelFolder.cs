using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Onnx;
using Graphs = SpeCa.Runtime.Onnx.OnnxBytes;

namespace SpeCa.Tests.Blocks
{
    /// <summary>
    /// The tiny model with a detail stage in closed form. Its four parts make
    /// <c>texture = enlarged((sample + label) * 0.5) + 0.25 * noise</c>, enlarged without interpolation.
    /// </summary>
    internal sealed class DetailModelFolder : IDisposable
    {
        public const int Factor = 4;

        public static readonly string[] Parts = ["detail_0.onnx", "detail_1.onnx", "detail_up.onnx", "detail_out.onnx"];

        private readonly TinyModelFolder _folder = new();

        public DetailModelFolder()
        {
            _folder.EditManifest(manifest => manifest["detail"] = new JsonObject
            {
                ["factor"] = Factor,
                ["noiseChannels"] = 1,
                ["parts"] = new JsonArray(
                    Write(Parts[0], ["sample", "label"], "hidden", 1, AddLabel),
                    Write(Parts[1], ["hidden"], "hidden", 1, Halve),
                    Write(Parts[2], ["hidden"], "enlarged", 2, graph => Enlarge(graph, "hidden", "out")),
                    Write(Parts[3], ["enlarged", "noise"], "texture", 4, AddNoise)),
            });
        }

        public string Path => _folder.Path;

        public TinyModelFolder Files => _folder;

        public BlockModel Load() => _folder.Load();

        /// <summary>What the stage makes of a sample of the tiny model.</summary>
        public static float[] Texture(ReadOnlySpan<float> sample, int height, int width, int label, ulong seed)
        {
            var noise = new float[Factor * height * Factor * width];
            GaussianNoise.Fill(seed, 1, noise);
            var texture = new float[sample.Length / (height * width) * noise.Length];
            for (var place = 0; place < texture.Length; place++)
            {
                var (channel, texel) = (place / noise.Length, place % noise.Length);
                var (y, x) = (texel / (Factor * width) / Factor, texel % (Factor * width) / Factor);
                var hidden = (sample[(((channel * height) + y) * width) + x] + label) * 0.5f;
                texture[place] = hidden + (0.25f * noise[texel]);
            }

            return texture;
        }

        public void Dispose() => _folder.Dispose();

        // Names in the graph differ from what they carry, so that one taken for the other shows.
        private JsonObject Write(string file, string[] inputs, string output, int factor, Action<GraphContent> compute)
        {
            var graph = new GraphContent("graph");
            foreach (var input in inputs)
            {
                graph.Inputs.Add(Graphs.Value(
                    $"in_{input}", input == "label" ? ElementType.Int64 : ElementType.Float32, Shape(input).Select(Dimension)));
            }

            compute(graph);
            graph.Outputs.Add(Graphs.Value("out", ElementType.Float32, Shape(output, factor).Select(Dimension)));
            using (var stream = File.Create(_folder[file]))
            {
                Graphs.WriteModel(stream, 8, [new OperatorSet("", 17)], graph, []);
            }

            return new JsonObject
            {
                ["file"] = file,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_folder[file]))),
                ["blocks"] = 0,
                ["inputs"] = new JsonArray(inputs.Select(input => (JsonNode)Describe($"in_{input}", input, Shape(input))).ToArray()),
                ["outputs"] = new JsonArray(Describe("out", output, Shape(output, factor))),
            };
        }

        private static JsonObject Describe(string name, string carries, IEnumerable<string> shape) => new JsonObject
        {
            ["name"] = name,
            ["carries"] = carries,
            ["type"] = carries == "label" ? "int64" : "float32",
            ["shape"] = new JsonArray(shape.Select(side => int.TryParse(side, out var size) ? (JsonNode)size : side).ToArray()),
        };

        private static string[] Shape(string carries, int factor = 1) => carries switch
        {
            "label" => ["batch"],
            "noise" => ["batch", "1", "4*height", "4*width"],
            "enlarged" => ["batch", "4", "2*height", "2*width"],
            _ when factor == 1 => ["batch", "4", "height", "width"],
            _ => ["batch", "4", $"{factor}*height", $"{factor}*width"],
        };

        private static OnnxDimension Dimension(string side) =>
            long.TryParse(side, out var size) ? new OnnxDimension(size, null) : new OnnxDimension(null, side);

        private static void AddLabel(GraphContent graph)
        {
            Add(graph, "Cast", ["in_label"], "number", ("to", (long)ElementType.Float32));
            graph.Initializers.Add(Graphs.Integers("column", -1, 1, 1, 1));
            Add(graph, "Reshape", ["number", "column"], "addend");
            Add(graph, "Add", ["in_sample", "addend"], "out");
        }

        private static void Halve(GraphContent graph)
        {
            Constant(graph, "half", 0.5f);
            Add(graph, "Mul", ["in_hidden", "half"], "out");
        }

        private static void AddNoise(GraphContent graph)
        {
            Enlarge(graph, "enlarged", "large");
            Constant(graph, "scale", 0.25f);
            Add(graph, "Mul", ["in_noise", "scale"], "grain");
            Add(graph, "Add", ["large", "grain"], "out");
        }

        // A square of four channels that are all the same is its texel four times.
        private static void Enlarge(GraphContent graph, string carries, string output)
        {
            Add(graph, "Concat", Enumerable.Repeat($"in_{carries}", 4), "four", ("axis", 1));
            Add(graph, "DepthToSpace", ["four"], output, ("blocksize", 2));
        }

        private static void Constant(GraphContent graph, string name, float value) =>
            graph.Initializers.Add(Graphs.Tensor(name, ElementType.Float32, [], BitConverter.GetBytes(value)));

        private static void Add(
            GraphContent graph, string operation, IEnumerable<string> inputs, string output, params (string Name, long Value)[] attributes) =>
            graph.Nodes.Add(Graphs.Node(
                operation, inputs, output, attributes.Select(attribute => (attribute.Name, new[] { attribute.Value })).ToArray()));
    }
}
