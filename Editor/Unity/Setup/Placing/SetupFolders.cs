using System;
using System.IO;

namespace SpeCa.Setup.Placing
{
    /// <summary>Where setting up works in a project.</summary>
    internal sealed class SetupFolders
    {
        private const string Staged = "Staging-";
        private const string Backups = "Replaced-";

        /// <summary>Makes the folders of a project.</summary>
        /// <param name="project">The project's folder.</param>
        public SetupFolders(string project) => Project = project;

        /// <summary>The project's folder.</summary>
        public string Project { get; }

        /// <summary>What is needed while setting up, in the folder that Unity keeps for this computer alone.</summary>
        public string Work => Path.Combine(Project, "Library", "SpeCa");

        /// <summary>Package files that were got.</summary>
        public string Packages => Path.Combine(Work, "Packages");

        /// <summary>What the project has, with hashes.</summary>
        public string LockFile => Locking.LockFile.PathIn(Project);

        /// <summary>A new folder for files that are to be placed.</summary>
        public string NewStaging() => Path.Combine(Work, $"{Staged}{Guid.NewGuid():N}");

        /// <summary>The full path of a file of the project.</summary>
        /// <param name="path">From the project's folder, with forward slashes.</param>
        public string FullPath(string path) => Path.GetFullPath(Path.Combine(Project, path));

        /// <summary>A new folder for files that are replaced, until all is done.</summary>
        public string NewBackups() => Path.Combine(Work, $"{Backups}{Guid.NewGuid():N}");

        /// <summary>Deletes what was left on the way; a library that is still loaded goes the next time.</summary>
        public void CleanUp()
        {
            foreach (string pattern in new[] { Backups + "*", Staged + "*" })
            {
                foreach (string folder in Directory.GetDirectories(Work, pattern))
                {
                    DeleteQuietly(folder);
                }
            }
        }

        /// <summary>Deletes a folder that no longer matters; where that fails, it stays.</summary>
        public static void DeleteQuietly(string folder)
        {
            try
            {
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It only takes space, in a folder that may be deleted at any time.
            }
        }
    }
}
