namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>A native library that is loaded in this process.</summary>
    public sealed record LoadedLibrary
    {
        /// <summary>Makes a description of a loaded library.</summary>
        public LoadedLibrary(string path, string? version, LibraryOrigin origin)
        {
            Path = path;
            Version = version;
            Origin = origin;
        }

        /// <summary>The full path of the file, as the operating system names it.</summary>
        public string Path { get; }

        /// <summary>The version that the file states; null where it states none.</summary>
        public string? Version { get; }

        /// <summary>Where it was loaded from.</summary>
        public LibraryOrigin Origin { get; }

        /// <summary>The file's name, version and path in one line.</summary>
        public override string ToString() =>
            $"{System.IO.Path.GetFileName(Path)} {Version ?? "of unknown version"}: {Path}";
    }
}
