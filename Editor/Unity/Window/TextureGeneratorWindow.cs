using System;
using System.Text.Json;
using System.Threading.Tasks;
using SpeCa.Editor.Models;
using SpeCa.Editor.State;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Editor.Unity.Views;
using SpeCa.Plugin.Unity;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Editor.Unity.Window
{
    /// <summary>Window &gt; SpeCa &gt; Texture Generator: makes textures, tunes presets and saves materials to the project.</summary>
#pragma warning disable CA1001 // Unity ends a window with OnDisable, which disposes what it owns.
    public sealed class TextureGeneratorWindow : EditorWindow
#pragma warning restore CA1001
    {
        // What the window shows survives the reload of scripts in these; Unity keeps them with the layout.
        [SerializeField]
        private string _state = "";

        [SerializeField]
        private int _tiles = 2;

        [SerializeField]
        private ShownMap _map = ShownMap.Albedo;

        private TunerSession? _session;
        private TextureView? _texture;

        internal TunerSession? Session => _session;

        /// <summary>Opens the window, or brings it to the front.</summary>
        [MenuItem("Window/SpeCa/Texture Generator")]
        public static void Open()
        {
            TextureGeneratorWindow window = GetWindow<TextureGeneratorWindow>();
            window.titleContent = new GUIContent("Texture Generator");
            window.minSize = new Vector2(720, 480);
        }

        private void CreateGUI()
        {
            SpeCaSettings settings = SpeCaSettings.instance;
            _session = new TunerSession(new ModelFolderSource(UnityLibraryFolders.AddTo(null)), settings);
            var layout = new TunerLayout(_session);
            _texture = layout.Texture;
            _texture.Tiles = _tiles;
            _texture.Map = _map;
            _session.Ending += Remember;
            PackageStyle.ApplyTo(rootVisualElement);
            rootVisualElement.Add(layout);
            _ = RestoreAsync(_session.Tuner, settings);
        }

        private void OnDisable()
        {
            _session?.Dispose();
            _session = null;
            _texture?.Dispose();
            _texture = null;
        }

        private void Remember()
        {
            _state = JsonSerializer.Serialize(_session!.Tuner.Capture());
            _tiles = _texture!.Tiles;
            _map = _texture.Map;
        }

        private async Task RestoreAsync(TunerViewModel tuner, SpeCaSettings settings)
        {
            TunerState state = Remembered() ?? new TunerState { Provider = settings.Provider, IsLive = false, IsCompared = false };
            if ((state.ModelFolder ?? settings.ModelFolder).Length == 0)
            {
                return;
            }

            try
            {
                await tuner.RestoreAsync(state with
                {
                    FrameBudgetMilliseconds = settings.FrameBudgetMilliseconds,
                    NormalConvention = settings.NormalConvention,
                }).ConfigureAwait(true);
            }
#pragma warning disable CA1031 // Nobody awaits this: what is not logged here is never seen.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Debug.LogException(error);
            }
        }

        private TunerState? Remembered()
        {
            try
            {
                return _state.Length == 0 ? null : JsonSerializer.Deserialize<TunerState>(_state);
            }
            catch (JsonException)
            {
                // Written by another version; the window starts afresh.
                return null;
            }
        }
    }
}
