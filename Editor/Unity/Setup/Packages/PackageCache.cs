using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;

namespace SpeCa.Setup.Packages
{
    /// <summary>Package files that were got before, in the project's Library folder, which Unity never shares.</summary>
    internal sealed class PackageCache
    {
        private readonly string _folder;

        /// <summary>Makes a cache in a folder.</summary>
        public PackageCache(string folder) => _folder = folder;

        /// <summary>Gets a package from the cache or its source, and checks it in any case.</summary>
        /// <exception cref="PackageSourceException">The source cannot be asked, or does not have the package.</exception>
        /// <exception cref="PackageRefusedException">A hash differs.</exception>
        /// <exception cref="LibrarySetupException">The cache cannot be written.</exception>
        public async Task<VerifiedPackage> GetAsync(
            LibraryPackage package,
            IPackageSource source,
            LibraryLock locked,
            IProgress<long>? copied,
            CancellationToken cancellation)
        {
            // A hash that is known already says more than what a feed says today, and needs no connection.
            string? known = locked.FindPackageHash(package);
            string? published = package.Sha256 is null && known is null
                ? await source.FindPublishedHashAsync(package, cancellation).ConfigureAwait(false)
                : null;
            string path = Path.Combine(_folder, package.FileName);
            if (File.Exists(path))
            {
                try
                {
                    return Verify(package, path, published, known);
                }
                catch (PackageRefusedException)
                {
                    // An interrupted or changed file of the cache says nothing of the source.
                    File.Delete(path);
                }
            }

            await DownloadAsync(package, source, path, copied, cancellation).ConfigureAwait(false);
            try
            {
                return Verify(package, path, published, known);
            }
            catch (PackageRefusedException)
            {
                File.Delete(path);
                throw;
            }
        }

        private static VerifiedPackage Verify(LibraryPackage package, string path, string? published, string? known)
        {
            string sha512 = FileDigest.Sha512(path);
            if (package.Sha256 is not null)
            {
                string sha256 = FileDigest.Sha256(path);
                Require(package, package.Sha256, sha256, "SpeCa's list", "SHA-256");
            }

            if (known is not null)
            {
                Require(package, known, sha512, $"{LockFile.Name}, written when it was first used here", "SHA-512");
            }

            if (published is not null)
            {
                Require(package, published, sha512, "the feed's catalogue", "SHA-512");
            }

            return new VerifiedPackage(package, path, sha512, EvidenceOf(package, published, known));
        }

        private static PackageEvidence EvidenceOf(LibraryPackage package, string? published, string? known)
        {
            if (package.Sha256 is not null)
            {
                return PackageEvidence.Listed;
            }

            if (known is not null)
            {
                return PackageEvidence.Locked;
            }

            return published is null ? PackageEvidence.FirstUse : PackageEvidence.Published;
        }

        private static void Require(LibraryPackage package, string expected, string found, string where, string algorithm)
        {
            if (expected != found)
            {
                throw new PackageRefusedException(
                    package,
                    $"its {algorithm} is {found}, but {where} has {expected}. The file was changed on its way, or at its source: "
                    + "get it from nuget.org again.");
            }
        }

        private async Task DownloadAsync(
            LibraryPackage package, IPackageSource source, string path, IProgress<long>? copied, CancellationToken cancellation)
        {
            string temporary = Path.Combine(_folder, $".{Guid.NewGuid():N}.tmp");
            try
            {
                Directory.CreateDirectory(_folder);
                using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                {
                    await source.CopyAsync(package, file, copied, cancellation).ConfigureAwait(false);
                }

                File.Move(temporary, path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new LibrarySetupException(
                    $"{package} cannot be kept in {_folder}: {error.Message} Free some space, or allow writing there.", error);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
    }
}
