using System;
using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Packages
{
    /// <summary>A package was got, but it is not what it should be: nothing of it was placed.</summary>
    public sealed class PackageRefusedException : LibrarySetupException
    {
        /// <summary>Makes an error about a package.</summary>
        public PackageRefusedException(LibraryPackage package, string message, Exception? innerException = null)
            : base($"{package} is refused: {message}", innerException)
        {
            Package = package.ToString();
        }

        /// <summary>The package's name and version.</summary>
        public string Package { get; }
    }
}
