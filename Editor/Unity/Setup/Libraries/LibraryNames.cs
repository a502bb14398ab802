namespace SpeCa.Setup.Libraries
{
    /// <summary>Libraries that need more care than the others.</summary>
    internal static class LibraryNames
    {
        /// <summary>The managed part of ONNX Runtime, which must not be newer than its native part.</summary>
        public const string ManagedRuntime = "Microsoft.ML.OnnxRuntime.dll";

        /// <summary>The native part of ONNX Runtime on Windows.</summary>
        public const string WindowsRuntime = "onnxruntime.dll";

        /// <summary>DirectML on Windows.</summary>
        public const string DirectML = "DirectML.dll";

        private const string NativeRuntime = "onnxruntime";

        /// <summary>Whether a file is ONNX Runtime itself, managed or native, for any system.</summary>
        public static bool IsOnnxRuntime(LibraryFile file) =>
            file.Name == ManagedRuntime || (file.IsNative && file.Name.Contains(NativeRuntime));
    }
}
