using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Packages
{
    /// <summary>Where package files come from.</summary>
    public interface IPackageSource
    {
        /// <summary>What people call it: an address or a folder.</summary>
        string Name { get; }

        /// <summary>The SHA-512 that the source publishes for a package, in base 64; null where it publishes none.</summary>
        /// <exception cref="PackageSourceException">The source cannot be asked, or does not know the package.</exception>
        Task<string?> FindPublishedHashAsync(LibraryPackage package, CancellationToken cancellation);

        /// <summary>Copies a package file.</summary>
        /// <param name="package">The package.</param>
        /// <param name="target">Where it is written.</param>
        /// <param name="copied">Told the bytes copied so far.</param>
        /// <param name="cancellation">Stops it.</param>
        /// <exception cref="PackageSourceException">The source cannot be asked, or does not have the package.</exception>
        Task CopyAsync(LibraryPackage package, Stream target, IProgress<long>? copied, CancellationToken cancellation);
    }
}
