namespace UnityEditor
{
    public enum BuildTarget
    {
        StandaloneOSX = 2,
        StandaloneWindows64 = 19,
        StandaloneLinux64 = 24,
        EmbeddedLinux = 45,
    }
}
