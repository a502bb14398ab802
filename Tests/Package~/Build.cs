using System.IO;
using System.Linq;
using System.Reflection;

namespace SpeCa.Package.Tests
{
    /// <summary>Where this build was made, and what else it made.</summary>
    internal static class Build
    {
        /// <summary>The repository, which is the package's folder.</summary>
        public static string Repository => Path.GetFullPath(Value("Repository"));

        /// <summary>The output of another project of this build.</summary>
        public static string OutputOf(string project) => Path.Combine(Value("BuildOutput"), project, Value("Configuration"));

        private static string Value(string key) => typeof(Build).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
    }
}
