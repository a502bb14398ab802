using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace UnityEditor
{
    public class SettingsProvider
    {
        public SettingsProvider(string path, SettingsScope scopes, IEnumerable<string> keywords = null)
        {
            settingsPath = path;
            scope = scopes;
            this.keywords = keywords;
        }

        public string label { get; set; }

        public string settingsPath { get; }

        public SettingsScope scope { get; }

        public IEnumerable<string> keywords { get; set; }

        public Action<string, VisualElement> activateHandler { get; set; }

        public Action deactivateHandler { get; set; }

        /// <summary>Opens the page, as the window of project settings does.</summary>
        internal VisualElement Open()
        {
            var panel = new VisualElement { IsPanelRoot = true };
            activateHandler(string.Empty, panel);
            return panel;
        }
    }
}
