using System;
using SpeCa.Editor.Generation;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>The texture that is being made, or was: one of its maps, laid side by side.</summary>
    internal sealed class TextureView : VisualElement, IDisposable
    {
        private const int MostTiles = 4;

        private readonly GenerationViewModel _generation;
        private readonly PreviewImage _image = new PreviewImage();
        private readonly EnumField _map = new EnumField("Map", ShownMap.Albedo) { name = "map" };
        private readonly SliderInt _tiles = new SliderInt("Tiles", 1, MostTiles) { name = "tiles", showInputField = true };
        private readonly Label _note = PackageStyle.Hint("preview-note");
        private GeneratedTexture? _texture;
        private TextureMaps? _maps;

        /// <summary>Shows what is made.</summary>
        public TextureView(GenerationViewModel generation)
        {
            _generation = generation;
            AddToClassList("speca-texture");
            var row = new VisualElement();
            row.AddToClassList("speca-row");
            row.Add(_map);
            row.Add(_tiles);
            Add(row);
            Add(_image);
            Add(_note);
            _tiles.SetValueWithoutNotify(1);
            _map.RegisterValueChangedCallback(_ => ShowTexture());
            _tiles.RegisterValueChangedCallback(_ => ShowTexture());
            generation.PropertyChanged += (_, change) =>
            {
                if (change.PropertyName == nameof(GenerationViewModel.Shown) || string.IsNullOrEmpty(change.PropertyName))
                {
                    ShowTexture();
                }
            };
            ShowTexture();
        }

        /// <summary>How often the texture lies side by side, each way.</summary>
        public int Tiles
        {
            get => _tiles.value;
            set
            {
                _tiles.SetValueWithoutNotify(value);
                ShowTexture();
            }
        }

        /// <summary>The map that is shown of a finished texture.</summary>
        public ShownMap Map
        {
            get => (ShownMap)_map.value;
            set
            {
                _map.SetValueWithoutNotify(value);
                ShowTexture();
            }
        }

        /// <summary>Frees the texture that is shown.</summary>
        public void Dispose() => _image.Dispose();

        private void ShowTexture()
        {
            GeneratedTexture? texture = _generation.Shown;
            if (texture is null)
            {
                _note.text = "";
                return;
            }

            if (texture != _texture)
            {
                _texture = texture;
                _maps = null;
            }

            _note.text = Note(texture);
            _image.Show(Choose(texture), Tiles);
        }

        private string Note(GeneratedTexture texture)
        {
            if (_generation.IsPreview)
            {
                return "Still being denoised: its colour so far.";
            }

            return texture.HasHeight || Map == ShownMap.Albedo ? "" : "The model makes no height, so there is only its colour.";
        }

        private TextureMap Choose(GeneratedTexture texture)
        {
            int colour = ImageSample.Channels * texture.Width * texture.Height;
            if (!texture.HasHeight || _generation.IsPreview || Map == ShownMap.Albedo)
            {
                return ImageSample.ToMap(texture.Sample.Slice(0, colour), texture.Width, texture.Height);
            }

            _maps ??= texture.ToMaps();
            return Map switch
            {
                ShownMap.Normal => _maps.Normal,
                ShownMap.Height => _maps.Height,
                ShownMap.Roughness => _maps.Roughness,
                _ => _maps.AmbientOcclusion,
            };
        }
    }
}
