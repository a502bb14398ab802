using System;

namespace UnityEditor.Build
{
    public readonly struct NamedBuildTarget : IEquatable<NamedBuildTarget>
    {
        public static readonly NamedBuildTarget Standalone = new NamedBuildTarget("Standalone");

        public static readonly NamedBuildTarget Server = new NamedBuildTarget("Server");

        public static readonly NamedBuildTarget iOS = new NamedBuildTarget("iPhone");

        public static readonly NamedBuildTarget Android = new NamedBuildTarget("Android");

        public static readonly NamedBuildTarget WebGL = new NamedBuildTarget("WebGL");

        public static readonly NamedBuildTarget WindowsStoreApps = new NamedBuildTarget("Windows Store Apps");

        public static readonly NamedBuildTarget tvOS = new NamedBuildTarget("tvOS");

        private readonly string _name;

        private NamedBuildTarget(string name) => _name = name;

        public static NamedBuildTarget FromBuildTargetGroup(BuildTargetGroup buildTargetGroup) =>
            new NamedBuildTarget(buildTargetGroup.ToString());

        public bool Equals(NamedBuildTarget other) => _name == other._name;

        public override bool Equals(object obj) => obj is NamedBuildTarget other && Equals(other);

        public override int GetHashCode() => _name.GetHashCode();
    }
}
