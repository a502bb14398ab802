using SpeCa.Plugin.Unity;
using SpeCa.Samples.Dungeon.Unity;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Samples.Dungeon.Editor
{
    /// <summary>Puts the sample into the scene: <c>GameObject > SpeCa > Dungeon Sample</c>.</summary>
    internal static class DungeonMenu
    {
        [MenuItem("GameObject/SpeCa/Dungeon Sample", false, 30)]
        private static void Create()
        {
            var dungeon = new GameObject("Dungeon");
            var builder = dungeon.AddComponent<DungeonBuilder>();
            builder.Model = FirstModel();
            Undo.RegisterCreatedObjectUndo(dungeon, "Create Dungeon Sample");
            Selection.activeObject = dungeon;
        }

        private static BlockModelAsset? FirstModel()
        {
            foreach (var guid in AssetDatabase.FindAssets("t:" + nameof(BlockModelAsset)))
            {
                return AssetDatabase.LoadAssetAtPath<BlockModelAsset>(AssetDatabase.GUIDToAssetPath(guid));
            }

            return null;
        }
    }
}
