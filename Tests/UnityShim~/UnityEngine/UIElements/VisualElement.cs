using System;
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine.UIElements
{
    public class VisualElement
    {
        private readonly List<VisualElement> _children = new List<VisualElement>();
        private readonly HashSet<string> _classes = new HashSet<string>();
        private VisualElement _parent;

        public VisualElement()
        {
            if (ScriptableObject.IsConstructing)
            {
                throw new UnityException("It is not allowed to call this from a ScriptableObject constructor or field initializer.");
            }
        }

        public string name { get; set; }

        public string tooltip { get; set; }

        public IStyle style { get; } = new InlineStyle();

        public VisualElementStyleSheetSet styleSheets { get; } = new VisualElementStyleSheetSet(new List<StyleSheet>());

        public Action<MeshGenerationContext> generateVisualContent { get; set; }

        public bool enabledSelf { get; private set; } = true;

        public Rect contentRect { get; internal set; }

        /// <summary>Whether a window or an inspector shows the element; events go out only then.</summary>
        internal bool IsOnPanel => IsPanelRoot || (_parent?.IsOnPanel ?? false);

        internal bool IsPanelRoot { get; set; }

        internal bool IsEnabled => enabledSelf && (_parent?.IsEnabled ?? true);

        internal bool IsShown => style.display.value != DisplayStyle.None && (_parent?.IsShown ?? true);

        internal int Repaints { get; private set; }

        public void Add(VisualElement child)
        {
            child._parent?._children.Remove(child);
            child._parent = this;
            _children.Add(child);
        }

        public void Clear()
        {
            foreach (VisualElement child in _children)
            {
                child._parent = null;
            }

            _children.Clear();
        }

        public void SetEnabled(bool value) => enabledSelf = value;

        public void MarkDirtyRepaint() => Repaints++;

        public void AddToClassList(string className) => _classes.Add(className);

        internal bool HasClass(string className) => _classes.Contains(className);

        internal IEnumerable<VisualElement> Descendants() => _children.SelectMany(child => child.Descendants().Prepend(child));

        /// <summary>Draws as the renderer does, and tells what was drawn.</summary>
        internal Painter2D Draw()
        {
            var context = new MeshGenerationContext();
            generateVisualContent?.Invoke(context);
            return context.painter2D;
        }
    }
}
