using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Planning
{
    /// <summary>A library of the list, and what happens to it.</summary>
    public sealed class PlannedFile
    {
        /// <summary>Makes a part of a plan.</summary>
        public PlannedFile(LibraryPackage package, LibraryFile file, string path, PlannedAction action, string reason)
        {
            Package = package;
            File = file;
            Path = path;
            Action = action;
            Reason = reason;
        }

        /// <summary>The package that it is in.</summary>
        public LibraryPackage Package { get; }

        /// <summary>The library.</summary>
        public LibraryFile File { get; }

        /// <summary>Where it goes, from the project's folder, with forward slashes.</summary>
        public string Path { get; }

        /// <summary>What happens to it.</summary>
        public PlannedAction Action { get; }

        /// <summary>Why, in words.</summary>
        public string Reason { get; }
    }
}
