using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Packages;

namespace SpeCa.Tests.Unity.Setup.Packages
{
    /// <summary>A folder that publishes hashes as a feed does, and counts what is taken from it.</summary>
    internal sealed class FakeSource(string folder) : IPackageSource
    {
        private readonly FolderPackageSource _folder = new(folder);

        /// <summary>The SHA-512 that is published for each package, by its name.</summary>
        public Dictionary<string, string> Published { get; } = [];

        public List<string> Copies { get; } = [];

        public string Name => folder;

        public Task<string?> FindPublishedHashAsync(LibraryPackage package, CancellationToken cancellation) =>
            Task.FromResult(Published.GetValueOrDefault(package.Id));

        public Task CopyAsync(LibraryPackage package, Stream target, IProgress<long>? copied, CancellationToken cancellation)
        {
            Copies.Add(package.ToString());
            return _folder.CopyAsync(package, target, copied, cancellation);
        }
    }
}
