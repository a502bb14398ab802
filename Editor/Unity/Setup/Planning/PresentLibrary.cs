using System;
using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Planning
{
    /// <summary>A library that a project has already, from somebody else.</summary>
    public sealed class PresentLibrary
    {
        /// <summary>Makes a description.</summary>
        /// <param name="path">Where it is.</param>
        /// <param name="origin">Who brought it.</param>
        /// <param name="platform">Where it runs.</param>
        /// <param name="version">The version of a managed library; null where it is not known.</param>
        /// <param name="isForEditorAlone">Whether the editor has it and players do not.</param>
        public PresentLibrary(
            string path, PresentOrigin origin, LibraryPlatform platform, Version? version = null, bool isForEditorAlone = false)
        {
            Path = path.Replace('\\', '/');
            Origin = origin;
            Platform = platform;
            Version = version;
            IsForEditorAlone = isForEditorAlone;
        }

        /// <summary>Whether the editor has it and players do not.</summary>
        public bool IsForEditorAlone { get; }

        /// <summary>Where it is, with forward slashes.</summary>
        public string Path { get; }

        /// <summary>The file's name.</summary>
        public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

        /// <summary>Who brought it.</summary>
        public PresentOrigin Origin { get; }

        /// <summary>Where it runs.</summary>
        public LibraryPlatform Platform { get; }

        /// <summary>The version of a managed library; null where it is not known.</summary>
        public Version? Version { get; }
    }
}
