using System;
using SpeCa.Editor.Export;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>Shows a map, repeated as it will lie on a wall. Owns the texture that it shows.</summary>
    internal sealed class PreviewImage : VisualElement, IDisposable
    {
        private readonly Image _image = new Image { name = "preview-image", scaleMode = ScaleMode.ScaleToFit };
        private Texture2D? _texture;

        /// <summary>Shows nothing yet.</summary>
        public PreviewImage()
        {
            AddToClassList("speca-preview");
            _image.AddToClassList("speca-preview-image");
            Add(_image);
        }

        /// <summary>Shows a map.</summary>
        /// <param name="map">The map; its numbers are shown as they are, whatever they mean.</param>
        /// <param name="tiles">How often it lies side by side, each way.</param>
        public void Show(TextureMap map, int tiles)
        {
            PixelBuffer pixels = PreviewPixels.Of(TiledPreview.Repeat(map, tiles, tiles));
            Texture2D texture = Fitting(pixels.Width, pixels.Height);
            texture.LoadRawTextureData(pixels.Rgba.ToArray());
            texture.Apply(updateMipmaps: false, makeNoLongerReadable: false);
            _image.image = texture;
            _image.MarkDirtyRepaint();
        }

        /// <summary>Frees the texture.</summary>
        public void Dispose()
        {
            _image.image = null;
            UnityEngine.Object.DestroyImmediate(_texture);
            _texture = null;
        }

        private Texture2D Fitting(int width, int height)
        {
            if (_texture != null && _texture.width == width && _texture.height == height)
            {
                return _texture;
            }

            UnityEngine.Object.DestroyImmediate(_texture);
            _texture = new Texture2D(width, height, TextureFormat.RGBA32, mipChain: false, linear: false)
            {
                hideFlags = HideFlags.HideAndDontSave,
                filterMode = FilterMode.Point,
            };
            return _texture;
        }
    }
}
