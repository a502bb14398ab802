namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>The native libraries of this process, as the operating system keeps them.</summary>
    internal interface INativeModules
    {
        /// <summary>The full path of the library with this file name that is loaded; null where none is.</summary>
        string? FindLoaded(string fileName);

        /// <summary>Loads a library by its full path; what it needs is looked for in its own folder first.</summary>
        /// <exception cref="NativeLibraryException">The operating system refuses it.</exception>
        void Load(string path);
    }
}
