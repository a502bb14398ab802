using System.Collections.Generic;
using System.IO;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Tests.Blocks.Native
{
    /// <summary>A process in memory: what is loaded stays, under its file name.</summary>
    internal sealed class FakeModules : INativeModules
    {
        private readonly Dictionary<string, string> _loaded = [];

        /// <summary>What was asked to be loaded, in order.</summary>
        public List<string> Loads { get; } = [];

        /// <summary>A copy that somebody else loaded before.</summary>
        public FakeModules With(string path)
        {
            _loaded[Path.GetFileName(path)] = path;
            return this;
        }

        public string? FindLoaded(string fileName) => _loaded.GetValueOrDefault(fileName);

        public void Load(string path)
        {
            Loads.Add(path);
            _loaded[Path.GetFileName(path)] = path;
        }
    }
}
