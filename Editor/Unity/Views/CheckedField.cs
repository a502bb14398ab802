using System;
using SpeCa.Editor.Presets;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>A field of a preset with the runtime's words below it while its value is out of range.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    internal sealed class CheckedField<T> : VisualElement, IShown
    {
        private readonly BaseField<T> _field;
        private readonly ErrorBox _error = new ErrorBox("error");
        private readonly PresetEditorViewModel _preset;
        private readonly string _property;
        private readonly Func<T> _get;

        /// <summary>Ties a field to a property of the working copy.</summary>
        /// <param name="field">The field.</param>
        /// <param name="preset">The working copy.</param>
        /// <param name="property">The property that errors are about.</param>
        /// <param name="get">Reads it.</param>
        /// <param name="set">Changes it.</param>
        public CheckedField(BaseField<T> field, PresetEditorViewModel preset, string property, Func<T> get, Action<T> set)
        {
            _field = field;
            _preset = preset;
            _property = property;
            _get = get;
            Add(field);
            Add(_error);
            field.RegisterValueChangedCallback(change => set(change.newValue));
        }

        /// <inheritdoc/>
        public void ShowValue()
        {
            _field.SetValueWithoutNotify(_get());
            _error.Show(_preset.ErrorOf(_property));
        }
    }
}
