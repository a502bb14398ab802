using System.Collections.Generic;

namespace UnityEngine
{
    public sealed class Shader : Object
    {
        private Shader(string name, IReadOnlyCollection<string> properties)
        {
            this.name = name;
            Properties = properties;
        }

        /// <summary>The shaders that the project's packages bring.</summary>
        internal static List<Shader> Installed { get; } = new List<Shader>();

        internal IReadOnlyCollection<string> Properties { get; }

        public static Shader Find(string name) => Installed.Find(shader => shader.name == name);

        internal static void Install(string name, params string[] properties) => Installed.Add(new Shader(name, properties));
    }
}
