namespace UnityEditor
{
    public enum BuildTargetGroup
    {
        Standalone = 1,
        EmbeddedLinux = 34,
    }
}
