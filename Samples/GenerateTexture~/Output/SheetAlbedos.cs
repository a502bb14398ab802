using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The albedos for the contact sheets, the first ones where there are more than a sheet can show.</summary>
    internal sealed class SheetAlbedos
    {
        // 16.8 million texels are 200 MB as they are kept, and 800 MB in the tiled sheet.
        private const long MostTexels = 1L << 24;

        private readonly List<TextureMap> _albedos = [];
        private long _texels;

        /// <summary>Keeps an albedo, if there is room.</summary>
        public void Add(TextureMap albedo)
        {
            var texels = (long)albedo.Width * albedo.Height;
            if (_albedos.Count > 0 && _texels + texels > MostTexels)
            {
                return;
            }

            _texels += texels;
            _albedos.Add(albedo);
        }

        /// <summary>Lays the albedos out, each repeated the given number of times along both sides.</summary>
        public TextureMap Arrange(int tiles) =>
            ContactSheet.Arrange(_albedos.Select(albedo => TiledPreview.Repeat(albedo, tiles, tiles)).ToArray());
    }
}
