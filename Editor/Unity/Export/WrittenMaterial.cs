using System.Collections.Generic;
using System.Linq;
using UnityEngine;

namespace SpeCa.Editor.Unity.Export
{
    /// <summary>The assets of a texture that was saved to the project.</summary>
    internal sealed class WrittenMaterial
    {
        /// <summary>Names the assets.</summary>
        /// <param name="textures">The asset paths of the images.</param>
        /// <param name="material">The material; null where none could be made.</param>
        /// <param name="materialPath">Its asset path; null where there is none.</param>
        /// <param name="note">Why there is none; null where there is one.</param>
        public WrittenMaterial(IReadOnlyList<string> textures, Material? material, string? materialPath, string? note)
        {
            Textures = textures;
            Material = material;
            MaterialPath = materialPath;
            Note = note;
        }

        /// <summary>The asset paths of the images.</summary>
        public IReadOnlyList<string> Textures { get; }

        /// <summary>The asset paths of all that was saved.</summary>
        public IReadOnlyList<string> Files => MaterialPath is null ? Textures : Textures.Append(MaterialPath).ToArray();

        /// <summary>The material; null where none could be made.</summary>
        public Material? Material { get; }

        /// <summary>The material's asset path; null where there is none.</summary>
        public string? MaterialPath { get; }

        /// <summary>Why there is no material; null where there is one.</summary>
        public string? Note { get; }

        /// <summary>The images without a material.</summary>
        public static WrittenMaterial ImagesAlone(IReadOnlyList<string> textures, string note) =>
            new WrittenMaterial(textures, null, null, note);
    }
}
