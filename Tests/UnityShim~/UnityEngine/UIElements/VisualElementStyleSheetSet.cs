using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public struct VisualElementStyleSheetSet
    {
        private readonly List<StyleSheet> _sheets;

        internal VisualElementStyleSheetSet(List<StyleSheet> sheets) => _sheets = sheets;

        public int count => _sheets.Count;

        public void Add(StyleSheet styleSheet)
        {
            if (styleSheet == null)
            {
                throw new System.ArgumentNullException(nameof(styleSheet));
            }

            _sheets.Add(styleSheet);
        }
    }
}
