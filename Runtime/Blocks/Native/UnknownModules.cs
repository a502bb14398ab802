using System;

namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>The libraries of a system that is not asked for them: it finds them itself, and nothing is reported.</summary>
    internal sealed class UnknownModules : INativeModules
    {
        /// <inheritdoc/>
        public string? FindLoaded(string fileName) => null;

        /// <inheritdoc/>
        public void Load(string path) => throw new NotSupportedException("This system finds its libraries itself.");
    }
}
