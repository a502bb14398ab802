using UnityEngine.UIElements;

namespace UnityEditor.UIElements
{
    public class InspectorElement : VisualElement
    {
        public static void FillDefaultInspector(VisualElement container, SerializedObject serializedObject, Editor editor) =>
            container.Add(new InspectorElement());
    }
}
