using System.Collections.Generic;

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

        public string name { get; }

        public string version { get; }

        public string resolvedPath { get; }

        public static PackageInfo[] GetAllRegisteredPackages() => Registered.ToArray();
    }
}
