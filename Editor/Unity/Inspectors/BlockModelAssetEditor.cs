using SpeCa.Plugin.Unity;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Inspectors
{
    /// <summary>The inspector of a <see cref="BlockModelAsset"/>.</summary>
    [CustomEditor(typeof(BlockModelAsset))]
    internal sealed class BlockModelAssetEditor : UnityEditor.Editor
    {
        private BlockModelFields? _fields;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            _fields = new BlockModelFields((BlockModelAsset)target);
            return _fields;
        }

        private void OnEnable() => Undo.undoRedoPerformed += ShowAsset;

        private void OnDisable() => Undo.undoRedoPerformed -= ShowAsset;

        private void ShowAsset() => _fields?.ShowAsset();
    }
}
