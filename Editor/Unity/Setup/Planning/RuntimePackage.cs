namespace SpeCa.Setup.Planning
{
    /// <summary>A Unity package that brings ONNX Runtime, managed and native.</summary>
    public sealed class RuntimePackage
    {
        /// <summary>The name of the package that is known to do so.</summary>
        public const string KnownName = "com.github.asus4.onnxruntime";

        /// <summary>Makes a description.</summary>
        /// <param name="version">The package's version.</param>
        /// <param name="hasDirectML">Whether its library for Windows uses DirectML.</param>
        public RuntimePackage(string version, bool hasDirectML)
        {
            Version = version;
            HasDirectML = hasDirectML;
        }

        /// <summary>The package's version.</summary>
        public string Version { get; }

        /// <summary>Whether its library for Windows uses DirectML.</summary>
        public bool HasDirectML { get; }

        /// <summary>The name and the version.</summary>
        public override string ToString() => $"{KnownName} {Version}";
    }
}
