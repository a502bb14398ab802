using System;

#pragma warning disable CA1051, SA1401 // Unity's JSON reads and writes public fields alone.
namespace SpeCa.Setup.Locking
{
    /// <summary>The lock file's content.</summary>
    [Serializable]
    internal sealed class LockData
    {
        public int version;
        public LockedPackage[] packages = Array.Empty<LockedPackage>();
        public LockedFile[] files = Array.Empty<LockedFile>();
    }
}
