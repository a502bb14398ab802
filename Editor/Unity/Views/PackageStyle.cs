using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>The package's style sheet, for windows and inspectors alike.</summary>
    internal static class PackageStyle
    {
        private const string Path = "Packages/com.speca.plugin/Editor/Unity/Styles/TextureGenerator.uss";

        /// <summary>Dresses an element and all in it. Without the sheet they still work, in Unity's own style.</summary>
        public static void ApplyTo(VisualElement element)
        {
            StyleSheet sheet = AssetDatabase.LoadAssetAtPath<StyleSheet>(Path);
            if (sheet != null)
            {
                element.styleSheets.Add(sheet);
            }
        }

        /// <summary>An element whose children stand side by side.</summary>
        public static VisualElement Row(params VisualElement[] children)
        {
            var row = new VisualElement();
            row.AddToClassList("speca-row");
            foreach (VisualElement child in children)
            {
                row.Add(child);
            }

            return row;
        }

        /// <summary>A line of quiet text that is not for editing.</summary>
        public static Label Hint(string name)
        {
            var hint = new Label { name = name };
            hint.AddToClassList("speca-hint");
            return hint;
        }
    }
}
