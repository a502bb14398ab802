using UnityEngine;

namespace UnityEditor
{
    public sealed class TextureImporter : AssetImporter
    {
        public TextureImporterType textureType { get; set; }

        public bool sRGBTexture { get; set; } = true;

        public bool flipGreenChannel { get; set; }

        public bool mipmapEnabled { get; set; } = true;

        public bool alphaIsTransparency { get; set; }

        public TextureImporterNPOTScale npotScale { get; set; } = TextureImporterNPOTScale.ToNearest;

        public TextureWrapMode wrapMode { get; set; } = TextureWrapMode.Clamp;

        public FilterMode filterMode { get; set; } = FilterMode.Bilinear;
    }
}
