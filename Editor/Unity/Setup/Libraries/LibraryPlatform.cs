namespace SpeCa.Setup.Libraries
{
    /// <summary>Where a library runs.</summary>
    public enum LibraryPlatform
    {
        /// <summary>Managed code: everywhere.</summary>
        Any,

        /// <summary>The editor and players on Windows with an x64 processor.</summary>
        Windows64,

        /// <summary>The editor and players on macOS with an Apple processor.</summary>
        MacOSArm64,

        /// <summary>The editor and players on Linux with an x64 processor.</summary>
        Linux64,
    }
}
