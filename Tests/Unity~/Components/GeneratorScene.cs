using System;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Presets;
using UnityEngine;

namespace SpeCa.Tests.Unity.Components
{
    /// <summary>A scene that plays, with a wall that a generator makes textures for.</summary>
    internal sealed class GeneratorScene : IDisposable
    {
        private readonly UnityProject _project = new();
        private readonly BlockModelAsset _model;
        private readonly GameObject _wall;

        public GeneratorScene()
        {
            _project.InstallPipelines();
            _model = _project.InstallModel();
            _wall = new GameObject("Wall");
            Renderer = AddRenderer(Shader.Find("Standard"));
            Asset = Shown;
        }

        public EditorLoop Loop => _project.Loop;

        public Renderer Renderer { get; }

        /// <summary>The material that the wall has by itself.</summary>
        public Material Asset { get; }

        /// <summary>The material that the wall has now.</summary>
        public Material Shown => Renderer.sharedMaterials[0];

        /// <summary>A preset that takes so long that something can be done meanwhile.</summary>
        public static QualityPresetAsset LongPreset()
        {
            var asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            asset.Preset = new QualityPreset { Name = "long", Steps = 400 };
            return asset;
        }

        /// <summary>Something else that a texture can be shown on.</summary>
        public Renderer AddRenderer(Shader shader)
        {
            var renderer = _wall.AddComponent<Renderer>();
            renderer.sharedMaterials = [new Material(shader)];
            return renderer;
        }

        /// <summary>A generator that has made nothing yet.</summary>
        public TextureGenerator Add()
        {
            var generator = _wall.AddComponent<TextureGenerator>();
            generator.Model = _model;
            generator.GeneratesOnEnable = false;
            generator.Target = Renderer;
            return generator;
        }

        /// <summary>Plays until its texture is finished.</summary>
        public GenerationHandle Finish(TextureGenerator generator)
        {
            Loop.Until(() => generator.Current!.IsFinished);
            return generator.Current!;
        }

        public void Dispose() => _project.Dispose();
    }
}
