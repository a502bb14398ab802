using System.Collections.Generic;
using Object = UnityEngine.Object;

namespace UnityEditor.AssetImporters
{
    public class AssetImportContext
    {
        internal AssetImportContext(string path) => assetPath = path;

        public string assetPath { get; }

        internal Object MainObject { get; private set; }

        internal List<string> Errors { get; } = new List<string>();

        public void AddObjectToAsset(string identifier, Object obj)
        {
        }

        public void SetMainObject(Object obj) => MainObject = obj;

        public void LogImportError(string msg, Object obj = null) => Errors.Add(msg);
    }
}
