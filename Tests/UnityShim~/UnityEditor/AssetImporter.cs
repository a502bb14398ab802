using Object = UnityEngine.Object;

namespace UnityEditor
{
    public class AssetImporter : Object
    {
        public string assetPath { get; internal set; }

        internal int Imports { get; set; }

        public static AssetImporter GetAtPath(string path) => AssetDatabase.ImporterOf(path);

        public void SaveAndReimport() => AssetDatabase.ImportAsset(assetPath);
    }
}
