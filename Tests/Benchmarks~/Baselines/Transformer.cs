using System.Collections.Generic;
using System.Linq;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>Runs a model's blocks on all rows of a workspace, and says how many it ran.</summary>
    internal sealed class Transformer
    {
        private readonly IReadOnlyList<PartDescription> _trunk;
        private readonly int _lastBlocks;

        public Transformer(IBoundaryWorkspace workspace, BlockModelManifest manifest, int rows)
        {
            Workspace = workspace;
            Rows = rows;
            _trunk = manifest.Trunk;
            _lastBlocks = manifest.Verify.Blocks;
        }

        public IBoundaryWorkspace Workspace { get; }

        /// <summary>Rows of the request.</summary>
        public int Rows { get; }

        /// <summary>Makes tokens of the latents.</summary>
        public void Embed() => Embed(Rows);

        /// <summary>Makes tokens of the first rows' latents.</summary>
        public void Embed(int rows) => Workspace.RunEmbedding(rows);

        /// <summary>Computes a step: makes tokens of the latents and runs all blocks.</summary>
        /// <returns>Blocks evaluated.</returns>
        public int RunAll()
        {
            Embed();
            return RunFirstChunk() + RunRest();
        }

        /// <summary>Runs the first part of the trunk.</summary>
        /// <returns>Blocks evaluated.</returns>
        public int RunFirstChunk() => RunFirstChunk(Rows);

        /// <summary>Runs the first part of the trunk on the first rows.</summary>
        /// <returns>Blocks evaluated.</returns>
        public int RunFirstChunk(int rows)
        {
            Workspace.RunChunk(0, rows);
            return _trunk[0].Blocks;
        }

        /// <summary>Runs all that follows the first part of the trunk, the last block included.</summary>
        /// <returns>Blocks evaluated.</returns>
        public int RunRest() => RunRest(Rows);

        /// <summary>Runs all that follows the first part of the trunk on the first rows.</summary>
        /// <returns>Blocks evaluated.</returns>
        public int RunRest(int rows)
        {
            for (var chunk = 1; chunk < _trunk.Count; chunk++)
            {
                Workspace.RunChunk(chunk, rows);
            }

            Workspace.RunVerifyBlock(rows);
            return _trunk.Skip(1).Sum(part => part.Blocks) + _lastBlocks;
        }

        /// <summary>Runs the last block alone, on what was put before it.</summary>
        /// <returns>Blocks evaluated.</returns>
        public int RunLast()
        {
            Workspace.RunVerifyBlock(Rows);
            return _lastBlocks;
        }
    }
}
