using System;

namespace UnityEditor
{
    [AttributeUsage(AttributeTargets.Class)]
    public class FilePathAttribute : Attribute
    {
        public FilePathAttribute(string relativePath, Location location) => RelativePath = relativePath;

        internal string RelativePath { get; }

        public enum Location
        {
            PreferencesFolder,
            ProjectFolder,
        }
    }
}
