using System;
using System.Threading.Tasks;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Looks;
using SpeCa.Editor.Threads;
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
        private readonly LookViewModel _look;
        private readonly IUserInterfaceThread _thread;
        private readonly PreviewImage _image = new PreviewImage();
        private readonly EnumField _map = new EnumField("Map", ShownMap.Albedo) { name = "map" };
        private readonly SliderInt _tiles = new SliderInt("Tiles", 1, MostTiles) { name = "tiles", showInputField = true };
        private readonly Label _note = PackageStyle.Hint("preview-note");
        private GeneratedTexture? _texture;
        private DerivedMaps? _maps;
        private bool _isDeriving;

        /// <summary>Shows what is made.</summary>
        /// <param name="generation">What makes it.</param>
        /// <param name="look">How its maps are changed.</param>
        /// <param name="thread">The editor's main thread.</param>
        public TextureView(GenerationViewModel generation, LookViewModel look, IUserInterfaceThread thread)
        {
            _generation = generation;
            _look = look;
            _thread = thread;
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
            look.PropertyChanged += (_, change) =>
            {
                if (change.PropertyName == nameof(LookViewModel.Derivation))
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
        public void Dispose()
        {
            _texture = null;
            _image.Dispose();
        }

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
                _isDeriving = false;
            }

            bool isAlbedo = Map == ShownMap.Albedo || !texture.HasHeight;
            bool isAsMade = _generation.IsPreview || (isAlbedo && _look.Derivation.Grading.IsNeutral);
            if (!isAsMade && _maps?.Derivation != _look.Derivation && !_isDeriving)
            {
                _isDeriving = true;
                _ = DeriveAsync(texture, _look.Derivation);
            }

            _note.text = Note(texture);
            _image.Show(isAsMade || _maps is null ? texture.ToAlbedo() : _maps[Map], Tiles);
        }

        private string Note(GeneratedTexture texture)
        {
            if (_generation.IsPreview)
            {
                return "Still being denoised: its colour so far.";
            }

            if (Map == ShownMap.Albedo)
            {
                return "";
            }

            if (!texture.HasHeight)
            {
                return "The model makes no height, so there is only its colour.";
            }

            return _maps is null && _isDeriving ? "Its maps are being derived; this is its colour." : "";
        }

        // Large textures take a while, and the editor must not stand still.
        private async Task DeriveAsync(GeneratedTexture texture, MapDerivation derivation)
        {
            DerivedMaps maps = await Task.Run(() => new DerivedMaps(texture, derivation)).ConfigureAwait(false);
            _thread.Post(() =>
            {
                if (texture == _texture)
                {
                    _maps = maps;
                    _isDeriving = false;
                    ShowTexture();
                }
            });
        }
    }
}
