using System;
using System.IO;

namespace SpeCa.Setup.Placing
{
    /// <summary>Tells a file that is in use from other reasons why it cannot be moved.</summary>
    internal static class FileInUse
    {
        private const int CodeMask = 0xFFFF;

        // Windows' error codes: sharing violation, lock violation, a mapped section is open.
        private const int SharingViolation = 32;
        private const int LockViolation = 33;
        private const int MappedSection = 1224;

        /// <summary>Whether an error means that some program uses the file.</summary>
        public static bool Is(Exception error) =>
            error is IOException && (error.HResult & CodeMask) is SharingViolation or LockViolation or MappedSection;
    }
}
