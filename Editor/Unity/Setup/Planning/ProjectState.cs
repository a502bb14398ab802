using System.Collections.Generic;

namespace SpeCa.Setup.Planning
{
    /// <summary>What a project has before the libraries are set up.</summary>
    public sealed class ProjectState
    {
        /// <summary>Makes a description.</summary>
        /// <param name="libraries">The libraries that others brought.</param>
        /// <param name="runtimePackage">The Unity package that brings ONNX Runtime; null where there is none.</param>
        public ProjectState(IReadOnlyList<PresentLibrary> libraries, RuntimePackage? runtimePackage)
        {
            Libraries = libraries;
            RuntimePackage = runtimePackage;
        }

        /// <summary>The libraries that others brought.</summary>
        public IReadOnlyList<PresentLibrary> Libraries { get; }

        /// <summary>The Unity package that brings ONNX Runtime; null where there is none.</summary>
        public RuntimePackage? RuntimePackage { get; }
    }
}
