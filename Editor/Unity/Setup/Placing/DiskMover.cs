using System.IO;

namespace SpeCa.Setup.Placing
{
    /// <summary>Moves files on the real disk.</summary>
    internal sealed class DiskMover : IFileMover
    {
        /// <inheritdoc/>
        public void Move(string from, string to) => File.Move(from, to);
    }
}
