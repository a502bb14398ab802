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

        private BlockModelSessions(List<BlockSession> all, BlockModelManifest manifest)
        {
            _all = all;
            var first = manifest.Context == null ? 0 : 1;
            var trunk = manifest.Trunk.Count;
            Context = manifest.Context == null ? null : all[0];
            Condition = all[first];
            Embedding = all[first + 1];
            Trunk = all.GetRange(first + 2, trunk);
            Verify = all[first + 2 + trunk];
            Head = all[first + 3 + trunk];
            Decoder = manifest.Decoder == null ? null : all[first + 4 + trunk];
            Encoder = manifest.Decoder?.Encoder == null ? null : all[first + 5 + trunk];
            var detail = manifest.Detail?.Parts.Count ?? 0;
            Detail = all.GetRange(all.Count - detail, detail);
        }

        /// <summary>Native objects that the sessions and the workspaces bound to them hold.</summary>
        public int NativeHandleCount => _all.Sum(session => session.NativeHandleCount);

        public BlockSession? Context { get; }

        public BlockSession Condition { get; }

        public BlockSession Embedding { get; }

        public IReadOnlyList<BlockSession> Trunk { get; }

        public BlockSession Verify { get; }

        public BlockSession Head { get; }

        public BlockSession? Decoder { get; }

        public BlockSession? Encoder { get; }

        /// <summary>The parts of the detail stage; empty where the model has none.</summary>
        public IReadOnlyList<BlockSession> Detail { get; }

        /// <summary>Loads all parts from their files, or from a cache where there is one.</summary>
        public static BlockModelSessions Load(
            string folder,
            BlockModelManifest manifest,
            SessionOptions options,
            OptimizedModelCache? cache = null,
            bool hasOwnMemory = false,
            ISessionHost? host = null) =>
            Load(manifest, part => BlockSession.Load(Path.Combine(folder, part.File), part, manifest.Batch, options, cache, hasOwnMemory, host));

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

                return new BlockModelSessions(sessions, manifest);
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
