using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>The sessions of all parts of a block model.</summary>
    internal sealed class BlockModelSessions : IDisposable
    {
        private readonly List<BlockSession> _all;

        private BlockModelSessions(List<BlockSession> all, int trunk)
        {
            _all = all;
            Trunk = all.GetRange(2, trunk);
        }

        /// <summary>Native objects that the sessions and the workspaces bound to them hold.</summary>
        public int NativeHandleCount => _all.Sum(session => session.NativeHandleCount);

        public BlockSession Condition => _all[0];

        public BlockSession Embedding => _all[1];

        public IReadOnlyList<BlockSession> Trunk { get; }

        public BlockSession Verify => _all[_all.Count - 2];

        public BlockSession Head => _all[_all.Count - 1];

        /// <summary>Loads all parts from their files.</summary>
        public static BlockModelSessions Load(string folder, BlockModelManifest manifest, SessionOptions options) =>
            Load(manifest, part => BlockSession.Load(Path.Combine(folder, part.File), part, options));

        /// <summary>Loads all parts in some way; those already loaded are disposed where one fails.</summary>
        public static BlockModelSessions Load(BlockModelManifest manifest, Func<PartDescription, BlockSession> load)
        {
            var sessions = new List<BlockSession>();
            try
            {
                foreach (var part in manifest.Parts)
                {
                    sessions.Add(load(part));
                }

                return new BlockModelSessions(sessions, manifest.Trunk.Count);
            }
            catch
            {
                DisposeAll(sessions);
                throw;
            }
        }

        /// <inheritdoc/>
        public void Dispose() => DisposeAll(_all);

        private static void DisposeAll(IEnumerable<BlockSession> sessions)
        {
            foreach (var session in sessions.Reverse())
            {
                session.Dispose();
            }
        }
    }
}
