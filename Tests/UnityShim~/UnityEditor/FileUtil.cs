namespace UnityEditor
{
    public class FileUtil
    {
        /// <summary>Paths of assets as they are, those of packages where they really lie.</summary>
        public static string GetPhysicalPath(string path) => path.StartsWith("Packages/") ? AssetDatabase.FullPath(path) : path;
    }
}
