using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>An error in place, beside what caused it; takes no room while there is none.</summary>
    internal sealed class ErrorBox : VisualElement
    {
        private readonly HelpBox _box = new HelpBox("", HelpBoxMessageType.Error);

        /// <summary>Shows nothing yet.</summary>
        /// <param name="name">The element's name.</param>
        public ErrorBox(string name)
        {
            this.name = name;
            Add(_box);
            Show(null);
        }

        /// <summary>The error that is shown; null for none.</summary>
        public string? Text { get; private set; }

        /// <summary>Shows an error, or none for null.</summary>
        public void Show(string? error)
        {
            Text = error;
            _box.text = error ?? "";
            style.display = error is null ? DisplayStyle.None : DisplayStyle.Flex;
        }
    }
}
