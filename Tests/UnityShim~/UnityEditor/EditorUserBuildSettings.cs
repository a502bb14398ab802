namespace UnityEditor
{
    public class EditorUserBuildSettings
    {
        public static BuildTarget activeBuildTarget { get; internal set; }
    }
}
