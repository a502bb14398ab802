using System.Collections.Generic;
using System.Reflection;

namespace UnityEditor.PackageManager
{
    public sealed class PackageInfo
    {
        internal PackageInfo(string name, string version, string resolvedPath)
        {
            this.name = name;
            this.version = version;
            this.resolvedPath = resolvedPath;
        }

        internal static List<PackageInfo> Registered { get; } = new List<PackageInfo>();

        /// <summary>The packages that assemblies are from.</summary>
        internal static Dictionary<Assembly, PackageInfo> Sources { get; } = new Dictionary<Assembly, PackageInfo>();

        public string name { get; }

        public string version { get; }

        public string resolvedPath { get; }

        public static PackageInfo FindForAssembly(Assembly assembly) => Sources[assembly];

        public static PackageInfo[] GetAllRegisteredPackages() => Registered.ToArray();
    }
}
