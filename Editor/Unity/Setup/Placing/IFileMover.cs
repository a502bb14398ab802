using System.IO;

namespace SpeCa.Setup.Placing
{
    /// <summary>Moves files on the disk.</summary>
    internal interface IFileMover
    {
        /// <summary>Gives a file another name.</summary>
        /// <exception cref="IOException">It cannot be moved; it is where it was.</exception>
        /// <exception cref="System.UnauthorizedAccessException">It may not be moved; it is where it was.</exception>
        void Move(string from, string to);
    }
}
