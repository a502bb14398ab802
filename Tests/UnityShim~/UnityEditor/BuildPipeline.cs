namespace UnityEditor
{
    public class BuildPipeline
    {
        public static BuildTargetGroup GetBuildTargetGroup(BuildTarget platform) =>
            platform == BuildTarget.EmbeddedLinux ? BuildTargetGroup.EmbeddedLinux : BuildTargetGroup.Standalone;
    }
}
