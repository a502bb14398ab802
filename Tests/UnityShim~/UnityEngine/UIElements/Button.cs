using System;

namespace UnityEngine.UIElements
{
    public class Button : TextElement
    {
        public Button(Action clickEvent) => clicked += clickEvent;

        public event Action clicked;

        /// <summary>Does what a person's click does.</summary>
        internal void Click()
        {
            if (!enabledSelf || !IsOnPanel || !IsShown)
            {
                throw new InvalidOperationException($"The button '{text}' cannot be clicked.");
            }

            clicked?.Invoke();
        }
    }
}
