using System;
using System.IO;
using System.Reflection;
using UnityEngine;

namespace UnityEditor
{
    public class ScriptableSingleton<T> : ScriptableObject
        where T : ScriptableObject
    {
        private static T _instance;

        public static T instance
        {
            get
            {
                if (_instance == null)
                {
                    _instance = CreateInstance<T>();
                    _instance.hideFlags = HideFlags.HideAndDontSave;
                    if (File.Exists(FullPath))
                    {
                        SerializedFields.Parse(_instance, File.ReadAllText(FullPath)).WriteTo(_instance);
                    }
                }

                return _instance;
            }
        }

        private static string FullPath => Path.Combine(
            Path.GetDirectoryName(Application.dataPath), typeof(T).GetCustomAttribute<FilePathAttribute>().RelativePath);

        protected virtual void Save(bool saveAsText)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath));
            File.WriteAllText(FullPath, SerializedFields.Of(_instance).ToString());
        }

        /// <summary>Forgets the object, as closing the project does.</summary>
        internal static void Forget() => _instance = null;
    }
}
