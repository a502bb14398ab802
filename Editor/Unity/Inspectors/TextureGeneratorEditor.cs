using SpeCa.Plugin.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Inspectors
{
    /// <summary>The inspector of a <see cref="TextureGenerator"/>.</summary>
    [CustomEditor(typeof(TextureGenerator))]
    internal sealed class TextureGeneratorEditor : UnityEditor.Editor
    {
        private TextureGeneratorPanel? _panel;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            _panel = new TextureGeneratorPanel((TextureGenerator)target);
            root.Add(_panel);
            InspectorElement.FillDefaultInspector(root, serializedObject, this);
            return root;
        }

        private void OnEnable() => EditorApplication.update += ShowComponent;

        private void OnDisable() => EditorApplication.update -= ShowComponent;

        private void ShowComponent() => _panel?.ShowComponent();
    }
}
