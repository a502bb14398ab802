namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>Where a native library was loaded from.</summary>
    public enum LibraryOrigin
    {
        /// <summary>One of the folders that were asked for.</summary>
        GivenFolder,

        /// <summary>The operating system's own folder, where Windows keeps old copies.</summary>
        System,

        /// <summary>Somewhere else; some other part of the process loaded it.</summary>
        Elsewhere,
    }
}
