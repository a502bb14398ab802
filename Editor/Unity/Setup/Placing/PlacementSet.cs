using System;
using SpeCa.Setup.Locking;

#pragma warning disable CA1051, SA1401 // Unity's JSON reads and writes public fields alone.
namespace SpeCa.Setup.Placing
{
    /// <summary>All that changes in a project at once.</summary>
    [Serializable]
    internal sealed class PlacementSet
    {
        public FileMove[] moves = Array.Empty<FileMove>();

        /// <summary>The lock file's content from then on.</summary>
        public LockData lockData = new LockData();
    }
}
