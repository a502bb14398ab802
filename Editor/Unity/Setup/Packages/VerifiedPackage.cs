using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Packages
{
    /// <summary>A package file on this computer that was checked.</summary>
    internal sealed class VerifiedPackage
    {
        /// <summary>Makes a description of a checked file.</summary>
        public VerifiedPackage(LibraryPackage package, string path, string sha512, PackageEvidence evidence)
        {
            Package = package;
            Path = path;
            Sha512 = sha512;
            Evidence = evidence;
        }

        /// <summary>The package.</summary>
        public LibraryPackage Package { get; }

        /// <summary>The file.</summary>
        public string Path { get; }

        /// <summary>Its SHA-512 in base 64.</summary>
        public string Sha512 { get; }

        /// <summary>What speaks for it.</summary>
        public PackageEvidence Evidence { get; }
    }
}
