using System.IO;
using System.Linq;
using System.Reflection;
using SpeCa.Setup.Libraries;

namespace SpeCa.Tests.Unity.Setup
{
    /// <summary>The packages of nuget.org that the build restored.</summary>
    internal static class RealPackages
    {
        /// <summary>The folder where NuGet keeps them.</summary>
        public static string Folder { get; } = typeof(RealPackages).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "PackageRoot").Value!;

        /// <summary>A library in the unpacked package.</summary>
        public static string PathOf(LibraryPackage package, LibraryFile file) =>
            Path.Combine(Folder, package.Id.ToLowerInvariant(), package.Version, file.Entry);
    }
}
