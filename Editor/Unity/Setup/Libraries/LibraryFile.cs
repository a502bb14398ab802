using System;

namespace SpeCa.Setup.Libraries
{
    /// <summary>One library in a package, and where it goes.</summary>
    public sealed class LibraryFile
    {
        /// <summary>Makes a library.</summary>
        /// <param name="entry">Its path in the package.</param>
        /// <param name="platform">Where it runs.</param>
        /// <param name="sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits; null where it is not known.</param>
        /// <param name="assemblyVersion">The version of a managed library, as other assemblies ask for it; null where it is not known.</param>
        public LibraryFile(string entry, LibraryPlatform platform, string? sha256 = null, Version? assemblyVersion = null)
        {
            Entry = entry;
            Platform = platform;
            Sha256 = sha256;
            AssemblyVersion = assemblyVersion;
        }

        /// <summary>Its path in the package, with forward slashes.</summary>
        public string Entry { get; }

        /// <summary>Where it runs.</summary>
        public LibraryPlatform Platform { get; }

        /// <summary>The SHA-256 of its bytes; null where it is not known, and the package's counts.</summary>
        public string? Sha256 { get; }

        /// <summary>The version of a managed library, as other assemblies ask for it; null where it is not known.</summary>
        public Version? AssemblyVersion { get; }

        /// <summary>Whether it is native code.</summary>
        public bool IsNative => Platform != LibraryPlatform.Any;

        /// <summary>The file's name.</summary>
        public string Name => Entry.Substring(Entry.LastIndexOf('/') + 1);

        /// <summary>Where it goes below the project's folder for libraries, with forward slashes.</summary>
        public string Target => Folder + "/" + Name;

        private string Folder => Platform switch
        {
            LibraryPlatform.Windows64 => "Windows/x86_64",
            LibraryPlatform.MacOSArm64 => "macOS/arm64",
            LibraryPlatform.Linux64 => "Linux/x86_64",
            _ => "Managed",
        };
    }
}
