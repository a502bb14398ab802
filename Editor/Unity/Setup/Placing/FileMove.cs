using System;

#pragma warning disable CA1051, SA1401 // Unity's JSON reads and writes public fields alone.
namespace SpeCa.Setup.Placing
{
    /// <summary>A file that is to take its place in the project, or to leave it.</summary>
    [Serializable]
    internal sealed class FileMove
    {
        /// <summary>The full path of the new file; "" where the old one is only removed.</summary>
        public string from = "";

        /// <summary>The full path in the project.</summary>
        public string to = "";
    }
}
