using System;
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine
{
    public class Material : Object
    {
        public Material(Shader shader) => this.shader = shader ?? throw new ArgumentNullException(nameof(shader));

        public Material(Material source)
        {
            name = source.name;
            shader = source.shader;
            CopyPropertiesFromMaterial(source);
        }

        public Shader shader { get; set; }

        internal Dictionary<string, Texture> Textures { get; private set; } = new Dictionary<string, Texture>();

        internal Dictionary<string, float> Floats { get; private set; } = new Dictionary<string, float>();

        internal HashSet<string> Keywords { get; private set; } = new HashSet<string>();

        public void CopyPropertiesFromMaterial(Material mat)
        {
            Textures = new Dictionary<string, Texture>(mat.Textures);
            Floats = new Dictionary<string, float>(mat.Floats);
            Keywords = new HashSet<string>(mat.Keywords);
        }

        /// <summary>By the names that shaders give it: the built-in one, and what the pipelines' Lit shaders mark as the main texture.</summary>
        public Texture mainTexture
        {
            get => Textures.TryGetValue(MainTextureName, out Texture texture) ? texture : null;
            set => SetTexture(MainTextureName, value);
        }

        private string MainTextureName =>
            new[] { "_BaseMap", "_BaseColorMap", "_MainTex" }.First(shader.Properties.Contains);

        public bool HasProperty(string name) => shader.Properties.Contains(name);

        public void SetTexture(string name, Texture value)
        {
            Check(name);
            Textures[name] = value;
        }

        public void SetFloat(string name, float value)
        {
            Check(name);
            Floats[name] = value;
        }

        public void EnableKeyword(string keyword) => Keywords.Add(keyword);

        /// <summary>Stricter than the engine, so that a name that is spelt wrong does not pass.</summary>
        private void Check(string name)
        {
            if (!shader.Properties.Contains(name))
            {
                throw new InvalidOperationException($"The shader {shader.name} has no property {name}.");
            }
        }
    }
}
