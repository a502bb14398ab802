namespace UnityEditor
{
    public enum BuildTargetGroup
    {
        Standalone = 1,
        Android = 7,
    }
}
