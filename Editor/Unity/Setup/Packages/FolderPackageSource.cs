using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Packages
{
    /// <summary>
    /// A folder with package files, for computers without the internet: all in one place, or in folders by name and version as
    /// NuGet itself keeps them.
    /// </summary>
    public sealed class FolderPackageSource : IPackageSource
    {
        private readonly string _folder;

        /// <summary>Makes a source.</summary>
        /// <param name="folder">The folder.</param>
        public FolderPackageSource(string folder) => _folder = folder;

        /// <inheritdoc/>
        public string Name => _folder;

        /// <inheritdoc/>
        public Task<string?> FindPublishedHashAsync(LibraryPackage package, CancellationToken cancellation) =>
            Task.FromResult<string?>(null);

        /// <inheritdoc/>
        public async Task CopyAsync(LibraryPackage package, Stream target, IProgress<long>? copied, CancellationToken cancellation)
        {
            string path = Find(package) ?? throw new PackageSourceException(
                $"{_folder} has no {package.FileName}. Download it from nuget.org on another computer, and put it there.");
            try
            {
                using FileStream file = File.OpenRead(path);
                if (!await BoundedCopy.RunAsync(file, target, PackageLimits.PackageBytes, copied, cancellation).ConfigureAwait(false))
                {
                    throw new PackageSourceException($"{path} is too large to be {package}. Download it again.");
                }
            }
            catch (UnauthorizedAccessException error)
            {
                throw new PackageSourceException($"{path} may not be read: {error.Message}", error);
            }
        }

        private string? Find(LibraryPackage package)
        {
            if (!Directory.Exists(_folder))
            {
                throw new PackageSourceException($"There is no folder {_folder}. Choose the one with the package files.");
            }

            string nested = Path.Combine(
                _folder, package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant(), package.FileName);
            if (File.Exists(nested))
            {
                return nested;
            }

            // Browsers keep the capitals of the package's name.
            foreach (string path in Directory.EnumerateFiles(_folder, "*.nupkg"))
            {
                if (string.Equals(Path.GetFileName(path), package.FileName, StringComparison.OrdinalIgnoreCase))
                {
                    return path;
                }
            }

            return null;
        }
    }
}
