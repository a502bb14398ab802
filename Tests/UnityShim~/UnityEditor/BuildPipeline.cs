namespace UnityEditor
{
    public class BuildPipeline
    {
        public static BuildTargetGroup GetBuildTargetGroup(BuildTarget platform) =>
            platform == BuildTarget.Android ? BuildTargetGroup.Android : BuildTargetGroup.Standalone;
    }
}
