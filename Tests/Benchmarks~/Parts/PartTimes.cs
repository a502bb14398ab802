using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Parts
{
    /// <summary>The time of every part that a step consists of, with each number of threads.</summary>
    internal static class PartTimes
    {
        public static void Print(string folder, int rows, int[] threads, int rounds, TextWriter output)
        {
            var models = threads.Select(count => BlockModel.Load(folder, new BlockModelOptions { Threads = count })).ToArray();
            var latent = models[0].Manifest.Latent;
            var workspaces = models.Select(model => model.CreateWorkspace(rows, latent.Height, latent.Width)).ToArray();
            foreach (var workspace in workspaces)
            {
                workspace.Timestep.Values.Fill(models[0].Manifest.Schedule.TimestepScale / 2);
            }

            output.WriteLine($"{rows} rows, median ms{string.Concat(threads.Select(count => $"{count,9} thr."))}");
            var full = new double[threads.Length];
            foreach (var (name, run) in Parts(models[0].Manifest, rows))
            {
                var medians = SideBySide.Medians(rounds, workspaces.Select(workspace => (Action)(() => run(workspace))).ToArray());
                Write(output, name, medians);
                full = full.Zip(medians, (sum, median) => sum + median).ToArray();
            }

            Write(output, "a full step", full);
            output.WriteLine();
            foreach (var disposable in workspaces.Concat<IDisposable>(models))
            {
                disposable.Dispose();
            }
        }

        private static IEnumerable<(string Name, Action<IBlockWorkspace> Run)> Parts(BlockModelManifest manifest, int rows)
        {
            if (manifest.Context != null)
            {
                yield return ("context", workspace => workspace.RunContext(rows));
            }

            yield return ("condition", workspace => workspace.RunCondition(rows));
            yield return ("embedding", workspace => workspace.RunEmbedding(rows));
            for (var chunk = 0; chunk < manifest.Trunk.Count; chunk++)
            {
                var index = chunk;
                yield return ($"trunk {chunk}", workspace => workspace.RunChunk(index, rows));
            }

            yield return ("last block", workspace => workspace.RunVerifyBlock(rows));
            yield return ("head", workspace => workspace.RunHead(rows));
        }

        private static void Write(TextWriter output, string name, double[] medians) =>
            output.WriteLine($"  {name,-16}{string.Concat(medians.Select(median => $"{median,14:F3}"))}");
    }
}
