using System;

#pragma warning disable CA1051, SA1401 // Unity's JSON reads and writes public fields alone.
namespace SpeCa.Setup.Locking
{
    /// <summary>A library that was placed.</summary>
    [Serializable]
    internal sealed class LockedFile
    {
        /// <summary>From the project's folder, with forward slashes.</summary>
        public string path = "";

        /// <summary>The name and version of its package.</summary>
        public string package = "";

        /// <summary>Of the file, in hexadecimal digits.</summary>
        public string sha256 = "";
    }
}
