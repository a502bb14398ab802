using System.Collections.Generic;

namespace SpeCa.Setup.Libraries
{
    /// <summary>A NuGet package, and what is taken of it.</summary>
    public sealed class LibraryPackage
    {
        /// <summary>Makes a package.</summary>
        /// <param name="id">Its name on nuget.org.</param>
        /// <param name="version">Its version.</param>
        /// <param name="sha256">The SHA-256 of the package file, 64 lower-case hexadecimal digits; null where it is not known.</param>
        /// <param name="files">What is taken of it.</param>
        public LibraryPackage(string id, string version, string? sha256, params LibraryFile[] files)
        {
            Id = id;
            Version = version;
            Sha256 = sha256;
            Files = files;
        }

        /// <summary>Its name on nuget.org.</summary>
        public string Id { get; }

        /// <summary>Its version.</summary>
        public string Version { get; }

        /// <summary>The SHA-256 of the package file; null where it is not known.</summary>
        public string? Sha256 { get; }

        /// <summary>What is taken of it.</summary>
        public IReadOnlyList<LibraryFile> Files { get; }

        /// <summary>The name of the package file as NuGet's protocol writes it: lower case.</summary>
        public string FileName => $"{Id.ToLowerInvariant()}.{Version.ToLowerInvariant()}.nupkg";

        /// <summary>The name and the version.</summary>
        public override string ToString() => $"{Id} {Version}";
    }
}
