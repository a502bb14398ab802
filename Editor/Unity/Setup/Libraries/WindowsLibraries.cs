namespace SpeCa.Setup.Libraries
{
    /// <summary>Which ONNX Runtime a project has on Windows.</summary>
    public enum WindowsLibraries
    {
        /// <summary>The one with DirectML, for any DirectX 12 GPU; older than the one without.</summary>
        DirectML,

        /// <summary>The newest one, for the processor alone.</summary>
        Cpu,
    }
}
