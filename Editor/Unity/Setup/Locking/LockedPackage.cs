using System;

#pragma warning disable CA1051, SA1401 // Unity's JSON reads and writes public fields alone.
namespace SpeCa.Setup.Locking
{
    /// <summary>A package that was used.</summary>
    [Serializable]
    internal sealed class LockedPackage
    {
        public string id = "";
        public string version = "";

        /// <summary>Of the package file, in base 64.</summary>
        public string sha512 = "";
    }
}
