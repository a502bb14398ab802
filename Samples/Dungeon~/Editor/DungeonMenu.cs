using SpeCa.Samples.Dungeon.Unity;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Samples.Dungeon.Editor
{
    /// <summary>Puts the sample into the scene: <c>GameObject > SpeCa > Dungeon Sample</c>.</summary>
    internal static class DungeonMenu
    {
        [MenuItem("GameObject/SpeCa/Dungeon Sample")]
        private static void Create()
        {
            var dungeon = new GameObject("Dungeon");
            dungeon.AddComponent<DungeonBuilder>();
            Undo.RegisterCreatedObjectUndo(dungeon, "Create Dungeon Sample");
            Selection.activeObject = dungeon;
        }
    }
}
