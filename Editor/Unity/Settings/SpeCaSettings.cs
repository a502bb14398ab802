using System;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Textures;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Editor.Unity.Settings
{
    /// <summary>What a project's textures are made with and where they go; shared by all who work on the project.</summary>
    /// <remarks>
    /// Every property refuses a value that cannot work, with an <see cref="InvalidSettingException"/>. <see cref="Keep"/>
    /// writes them to <c>ProjectSettings/SpeCaSettings.asset</c>, which belongs under version control.
    /// </remarks>
    [FilePath("ProjectSettings/SpeCaSettings.asset", FilePathAttribute.Location.ProjectFolder)]
    public sealed class SpeCaSettings : ScriptableSingleton<SpeCaSettings>
    {
        private const float LargestFrameBudget = 1000;

        [SerializeField]
        private string _modelFolder = "";

        [SerializeField]
        private ProviderPreference _provider = ProviderPreference.Auto;

        [SerializeField]
        private float _frameBudgetMilliseconds = 2;

        [SerializeField]
        private string _outputFolder = "Assets/SpeCa";

        [SerializeField]
        private NormalConvention _normalConvention = NormalConvention.OpenGL;

        /// <summary>Raised after the settings were written, for windows that are open.</summary>
        public event Action? Kept;

        /// <summary>The folder of the block model that windows open at first, absolute or from the project's folder; "" for none.</summary>
        public string ModelFolder
        {
            get => _modelFolder;
            set => _modelFolder = value?.Trim() ?? "";
        }

        /// <summary>Where models run.</summary>
        /// <exception cref="InvalidSettingException">The value is not one of the enumeration's.</exception>
        public ProviderPreference Provider
        {
            get => _provider;
            set => _provider = value is >= ProviderPreference.Auto and <= ProviderPreference.Cpu
                ? value
                : throw new InvalidSettingException(nameof(Provider), value, "Use Auto, DirectML or Cpu.");
        }

        /// <summary>What a game gives to textures in every frame, milliseconds, above 0 up to 1000.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float FrameBudgetMilliseconds
        {
            get => _frameBudgetMilliseconds;
            set => _frameBudgetMilliseconds = value > 0 && value <= LargestFrameBudget
                ? value
                : throw new InvalidSettingException(
                    nameof(FrameBudgetMilliseconds), value, $"Choose a time above 0 ms up to {LargestFrameBudget} ms.");
        }

        /// <summary>The folder that textures and materials are saved to, below <c>Assets</c>.</summary>
        /// <exception cref="InvalidSettingException">The folder lies outside the project's assets.</exception>
        public string OutputFolder
        {
            get => _outputFolder;
            set => _outputFolder = ProjectPath.AssetFolder(nameof(OutputFolder), value);
        }

        /// <summary>
        /// Which way the green channel of saved normal maps points. Unity's own is OpenGL; files of the other kind are turned
        /// over when Unity imports them, so that the material looks the same.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is not one of the enumeration's.</exception>
        public NormalConvention NormalConvention
        {
            get => _normalConvention;
            set => _normalConvention = value is NormalConvention.OpenGL or NormalConvention.DirectX
                ? value
                : throw new InvalidSettingException(nameof(NormalConvention), value, "Use OpenGL or DirectX.");
        }

        /// <summary>Writes the settings to the project.</summary>
        public void Keep()
        {
            Save(saveAsText: true);
            Kept?.Invoke();
        }
    }
}
