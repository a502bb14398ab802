using SpeCa.Plugin.Unity;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Inspectors
{
    /// <summary>The inspector of a <see cref="QualityPresetAsset"/>.</summary>
    [CustomEditor(typeof(QualityPresetAsset))]
    internal sealed class QualityPresetAssetEditor : UnityEditor.Editor
    {
        private QualityPresetFields? _fields;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            _fields = new QualityPresetFields((QualityPresetAsset)target);
            return _fields;
        }

        private void OnEnable() => Undo.undoRedoPerformed += ShowAsset;

        private void OnDisable() => Undo.undoRedoPerformed -= ShowAsset;

        private void ShowAsset() => _fields?.ShowAsset();
    }
}
