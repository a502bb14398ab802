using System;

namespace UnityEngine.UIElements
{
    public class Button : TextElement
    {
        private readonly Action _clickEvent;

        public Button(Action clickEvent) => _clickEvent = clickEvent;

        /// <summary>Does what a person's click does.</summary>
        internal void Click()
        {
            if (!IsEnabled || !IsOnPanel || !IsShown)
            {
                throw new InvalidOperationException($"The button '{text}' cannot be clicked.");
            }

            _clickEvent();
        }
    }
}
