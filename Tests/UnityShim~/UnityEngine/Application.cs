namespace UnityEngine
{
    public class Application
    {
        public static string dataPath { get; internal set; }

        public static string streamingAssetsPath => dataPath + "/StreamingAssets";
    }
}
