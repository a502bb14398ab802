using System;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Frames;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>Shows a texture as it is so far. Made once for each texture; bringing it up to date allocates nothing.</summary>
    internal sealed class PreviewTexture : IDisposable
    {
        private readonly TexturePreview _preview;
        private readonly float[] _sample;
        private int _seen;

        /// <param name="name">The texture's name.</param>
        /// <param name="preview">What is shown.</param>
        public PreviewTexture(string name, TexturePreview preview)
        {
            _preview = preview;
            _sample = new float[preview.Length];
            Texture = TextureUpload.Create(
                name, preview.Width, preview.Height, SpeCa.Runtime.Textures.ColorSpace.Srgb, hasMipmaps: false);
        }

        /// <summary>The colour so far.</summary>
        public Texture2D Texture { get; }

        /// <summary>Brings the texture up to date.</summary>
        /// <returns>Whether it looks otherwise now.</returns>
        public bool Refresh()
        {
            if (!_preview.TryRead(ref _seen, _sample))
            {
                return false;
            }

            SampleTexels.Write(
                _sample, _preview.Channels, _preview.Width, _preview.Height, Texture.GetPixelData<byte>(0).AsSpan());
            Texture.Apply(updateMipmaps: false, makeNoLongerReadable: false);
            return true;
        }

        /// <inheritdoc/>
        public void Dispose() => UnityEngine.Object.Destroy(Texture);
    }
}
