using System;
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine
{
    public class Material : Object
    {
        private readonly Shader _shader;

        public Material(Shader shader) => _shader = shader ?? throw new ArgumentNullException(nameof(shader));

        internal Dictionary<string, Texture> Textures { get; } = new Dictionary<string, Texture>();

        internal Dictionary<string, float> Floats { get; } = new Dictionary<string, float>();

        internal HashSet<string> Keywords { get; } = new HashSet<string>();

        internal string ShaderName => _shader.name;

        public bool HasProperty(string name) => _shader.Properties.Contains(name);

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
            if (!HasProperty(name))
            {
                throw new InvalidOperationException($"The shader {_shader.name} has no property {name}.");
            }
        }
    }
}
