namespace UnityEngine
{
    public class Application
    {
        public static bool isPlaying => true;

        public static string dataPath { get; internal set; }

        public static string temporaryCachePath { get; internal set; }

        public static string persistentDataPath { get; internal set; }

        public static string streamingAssetsPath => dataPath + "/StreamingAssets";
    }
}
