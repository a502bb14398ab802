using System;
using System.IO;
using System.Threading;
using NUnit.Framework;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Setup.Project;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Tests.Unity
{
    /// <summary>An editor with an empty project open, whose main thread is the test's.</summary>
    internal sealed class UnityProject : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("speca-unity-");
        private readonly SynchronizationContext? _before = SynchronizationContext.Current;

        public UnityProject()
        {
            Reopen();
            SynchronizationContext.SetSynchronizationContext(Loop);
        }

        /// <summary>A small real block model outside the project, never to be changed.</summary>
        public static string TinyModel { get; } = Path.Combine(TestContext.CurrentContext.TestDirectory, "TinyModel");

        public EditorLoop Loop { get; } = new();

        public string Root => _folder.FullName;

        public string this[string path] => Path.Combine(Root, path);

        /// <summary>Closes the editor and opens the project again.</summary>
        public void Reopen()
        {
            EditorSession.Open(Root);
            ScriptableSingleton<SpeCaSettings>.Forget();
            ScriptableSingleton<LibrarySettings>.Forget();
            AssetDatabase.Packages["com.speca.plugin"] = Path.Combine(TestContext.CurrentContext.TestDirectory, "Package");
        }

        /// <summary>Installs the Standard shader with the properties that it has in Unity.</summary>
        public void InstallStandardShader() => Shader.Install(
            "Standard", "_MainTex", "_BumpMap", "_MetallicGlossMap", "_GlossMapScale", "_OcclusionMap", "_ParallaxMap");

        public void Dispose()
        {
            foreach (var window in EditorWindow.Open.ToArray())
            {
                window.Close();
            }

            SynchronizationContext.SetSynchronizationContext(_before);
            _folder.Delete(recursive: true);
        }
    }
}
