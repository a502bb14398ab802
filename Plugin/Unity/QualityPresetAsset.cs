using System;
using SpeCa.Runtime.Presets;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>A quality preset as an asset, to be assigned, compared and versioned like any other.</summary>
    /// <remarks>
    /// It keeps the text of a preset file, so that nothing is lost on the way from and to
    /// <see cref="PresetFile"/>: not even fields that this version does not know.
    /// </remarks>
    /// <example>
    /// <code>
    /// GenerationSettings settings = presetAsset.Preset.ApplyTo(new GenerationSettings());
    /// </code>
    /// </example>
    [CreateAssetMenu(menuName = "SpeCa/Quality Preset", fileName = "Quality Preset", order = 200)]
    public sealed class QualityPresetAsset : ScriptableObject
    {
        private const string FirstName = "preset";

        [SerializeField]
        private string _json = "";

        [NonSerialized]
        private string? _parsedJson;

        [NonSerialized]
        private QualityPreset? _parsed;

        /// <summary>The preset; for a new asset every step in full.</summary>
        /// <exception cref="PresetException">
        /// Reading: the text is damaged or of a newer version. Writing: a value is out of range; the asset is as it was.
        /// </exception>
        /// <exception cref="ArgumentNullException">There is no preset.</exception>
        public QualityPreset Preset
        {
            get
            {
                if (_parsed is null || _parsedJson != _json)
                {
                    _parsed = _json.Length == 0 ? new QualityPreset { Name = FirstName } : PresetFile.Parse(_json, Label);
                    _parsedJson = _json;
                }

                return _parsed;
            }

            set
            {
                if (value is null)
                {
                    throw new ArgumentNullException(nameof(value));
                }

                _json = PresetFile.ToJson(value);
                _parsedJson = _json;
                _parsed = value;
            }
        }

        /// <summary>What is wrong with the text, in words; null where it is a preset.</summary>
        public string? Error
        {
            get
            {
                try
                {
                    _ = Preset;
                    return null;
                }
                catch (PresetException error)
                {
                    return error.Message;
                }
            }
        }

        private string Label => string.IsNullOrEmpty(name) ? FirstName : name;

        private void OnValidate()
        {
            if (Error is { } error)
            {
                Debug.LogWarning(error, this);
            }
        }
    }
}
