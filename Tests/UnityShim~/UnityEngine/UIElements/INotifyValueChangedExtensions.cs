using System;

namespace UnityEngine.UIElements
{
    public static class INotifyValueChangedExtensions
    {
        public static bool RegisterValueChangedCallback<T>(
            this INotifyValueChanged<T> control, EventCallback<ChangeEvent<T>> callback)
        {
            if (!(control is IChangeSource<T> source))
            {
                return false;
            }

            source.Changed += callback;
            return true;
        }
    }
}
