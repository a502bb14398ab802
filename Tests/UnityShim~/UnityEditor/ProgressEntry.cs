using System;

namespace UnityEditor
{
    /// <summary>A line of the editor's window of background tasks.</summary>
    internal sealed class ProgressEntry
    {
        public string Name { get; set; }

        public string Description { get; set; }

        public float Progress { get; set; }

        public Progress.Status Status { get; set; }

        public Func<bool> Cancel { get; set; }
    }
}
