namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>What came of loading the native libraries.</summary>
    internal sealed class PreparedLibraries
    {
        /// <summary>Makes a result.</summary>
        /// <param name="directMLProblem">Why DirectML cannot be used in this process; null where nothing is known against it.</param>
        public PreparedLibraries(NativeLibraryException? directMLProblem) => DirectMLProblem = directMLProblem;

        /// <summary>Why DirectML cannot be used in this process; null where nothing is known against it.</summary>
        public NativeLibraryException? DirectMLProblem { get; }
    }
}
