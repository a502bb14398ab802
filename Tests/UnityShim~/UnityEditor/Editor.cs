using System;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public class Editor : ScriptableObject
    {
        public Object target { get; private set; }

        public SerializedObject serializedObject { get; } = new SerializedObject();

        public static Editor CreateEditor(Object targetObject)
        {
            Type type = AppDomain.CurrentDomain.GetAssemblies()
                .Where(assembly => !assembly.IsDynamic)
                .SelectMany(assembly => assembly.GetTypes())
                .Single(candidate => Inspects(candidate, targetObject.GetType()));
            var editor = (Editor)Construct(type);
            editor.target = targetObject;
            EngineMessage.Send(editor, "OnEnable");
            return editor;
        }

        public virtual VisualElement CreateInspectorGUI() => null;

        /// <summary>What a person sees who selects the asset.</summary>
        internal VisualElement ShowInspector()
        {
            var panel = new VisualElement { IsPanelRoot = true };
            panel.Add(CreateInspectorGUI());
            return panel;
        }

        private static bool Inspects(Type editor, Type asset)
        {
            return editor.GetCustomAttributes(typeof(CustomEditor), inherit: false)
                .Cast<CustomEditor>()
                .Any(attribute => attribute.InspectedType == asset);
        }
    }
}
