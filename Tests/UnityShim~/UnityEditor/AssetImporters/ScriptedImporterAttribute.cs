using System;

namespace UnityEditor.AssetImporters
{
    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public class ScriptedImporterAttribute : Attribute
    {
        public ScriptedImporterAttribute(int version, string ext)
        {
            this.version = version;
            fileExtensions = new[] { ext };
        }

        public int version { get; }

        public string[] fileExtensions { get; }
    }
}
