using System;
using System.IO;
using System.Threading;
using NUnit.Framework;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Presets;
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
            AssetDatabase.Packages["com.speca.plugin"] = Path.Combine(TestContext.CurrentContext.TestDirectory, "Package");
        }

        /// <summary>Installs the Standard shader with the properties that it has in Unity.</summary>
        public void InstallStandardShader() => Shader.Install(
            "Standard", "_MainTex", "_BumpMap", "_MetallicGlossMap", "_GlossMapScale", "_OcclusionMap", "_ParallaxMap");

        /// <summary>Installs the shaders of all pipelines.</summary>
        public void InstallPipelines()
        {
            InstallStandardShader();
            Shader.Install(
                "Universal Render Pipeline/Lit", "_BaseMap", "_BumpMap", "_MetallicGlossMap", "_Smoothness", "_OcclusionMap", "_ParallaxMap");
            Shader.Install("HDRP/Lit", "_BaseColorMap", "_NormalMap", "_MaskMap");
        }

        /// <summary>A model asset of a small model with presets, as a game ships it.</summary>
        public BlockModelAsset InstallModel(string folder = "Models/tiny")
        {
            string target = this[Path.Combine("Assets/StreamingAssets", folder)];
            Directory.CreateDirectory(target);
            foreach (string file in Directory.GetFiles(TinyModel))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            }

            var speculating = new QualityPreset
            {
                Name = "balanced",
                Steps = 8,
                Tau0 = 0.5f,
                MaximumSpeculativeSteps = 2,
                WarmUpSteps = 2,
                Measured = new PresetMeasurement { FullSteps = 50, BlockSpeedup = 5, WallSpeedup = 5, PsnrMeanDb = 30, PsnrP5Db = 25, Samples = 1 },
            };
            PresetCatalog.Load(target).With(speculating).Save(Path.Combine(target, PresetCatalog.FileName));
            var asset = ScriptableObject.CreateInstance<BlockModelAsset>();
            asset.Folder = folder;
            return asset;
        }

        /// <summary>A service that does so little in a frame that every texture takes many.</summary>
        public static TextureGenerationService SlowService()
        {
            var service = TextureGenerationService.FindOrCreate();
            service.Execution = FrameExecution.CallingThread;
            service.FrameBudgetMilliseconds = 0.05f;
            return service;
        }

        public void Dispose()
        {
            foreach (var window in EditorWindow.Open.ToArray())
            {
                window.Close();
            }

            Player.Quit();
            SynchronizationContext.SetSynchronizationContext(_before);
            _folder.Delete(recursive: true);
        }
    }
}
