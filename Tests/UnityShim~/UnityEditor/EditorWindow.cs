using System.Collections.Generic;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace UnityEditor
{
    public class EditorWindow : ScriptableObject
    {
        private VisualElement _root;

        public VisualElement rootVisualElement => _root ??= new VisualElement();

        public GUIContent titleContent { get; set; }

        public Vector2 minSize { get; set; }

        internal static List<EditorWindow> Open { get; } = new List<EditorWindow>();

        public static T GetWindow<T>()
            where T : EditorWindow
        {
            T window = Open.OfType<T>().FirstOrDefault();
            if (window == null)
            {
                window = CreateInstance<T>();
                window.Show();
            }

            return window;
        }

        public void Close()
        {
            Open.Remove(this);
            DestroyImmediate(this);
        }

        internal void Show()
        {
            Open.Add(this);
            rootVisualElement.IsPanelRoot = true;
            EngineMessage.Send(this, "CreateGUI");
        }

        /// <summary>
        /// What a change of scripts does to every open window: it is taken down, made anew by the new code, and given back its
        /// serialised fields.
        /// </summary>
        internal static void ReloadDomain()
        {
            AssemblyReloadEvents.RaiseBefore();
            EditorWindow[] before = Open.ToArray();
            Open.Clear();
            foreach (EditorWindow window in before)
            {
                EngineMessage.Send(window, "OnDisable");
            }

            foreach (EditorWindow window in before)
            {
                var next = (EditorWindow)Construct(window.GetType());
                SerializedFields.Of(window).WriteTo(next);
                EngineMessage.Send(next, "OnEnable");
                next.Show();
            }
        }
    }
}
