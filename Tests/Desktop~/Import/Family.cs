using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Import;

namespace SpeCa.Tests.Import
{
    /// <summary>The model files of ModelScripts~ and what a user would have to say to split them.</summary>
    internal static class Family
    {
        /// <summary>Name, and transformer blocks as the script makes them.</summary>
        public static IEnumerable<TestCaseData> All { get; } = new[]
            {
                ("dit", 6), ("dit_dynamic", 6), ("dit_shared", 6), ("dit_fixed_batch", 4), ("dit_scalar_timestep", 4),
                ("dit_fp16", 4), ("dit_bf16_weights", 4), ("dit_int8", 4), ("dit_fused", 4), ("dit_opset21", 4),
                ("dit_opset23", 4), ("dit_functions", 4), ("dit_block_functions", 4), ("dit_branches", 4), ("dit_if", 4),
                ("dit_external", 6), ("pixart", 5), ("mmdit", 5), ("flux", 8), ("uvit", 7),
            }
            .Select(family => new TestCaseData(family.Item1, family.Item2)).ToArray();

        public static string PathOf(string name) =>
            Path.Combine(TestContext.CurrentContext.TestDirectory, "Import", "Models", name + ".onnx");

        public static SplitOptions OptionsOf(string name) => name switch
        {
            "dit_dynamic" => new SplitOptions { LatentShape = new LatentShape(4, 16, 16) },
            "flux" => new SplitOptions
            {
                LatentShape = new LatentShape(4, 16, 16),
                Packing = 2,
                Bindings = new Dictionary<string, IReadOnlyList<float>>
                {
                    ["guidance"] = new[] { 3.5f },
                    ["txt_ids"] = new[] { 0f },
                    ["img_ids"] = Enumerable.Range(0, 64).SelectMany(token => new float[] { 0, token / 8, token % 8 }).ToArray(),
                },
            },
            _ => new SplitOptions(),
        };

        public static SplitPlan Plan(string name) => ModelSplitter.Plan(PathOf(name), OptionsOf(name));
    }
}
