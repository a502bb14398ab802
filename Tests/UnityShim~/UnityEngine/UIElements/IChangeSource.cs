namespace UnityEngine.UIElements
{
    /// <summary>A control whose changes can be listened to.</summary>
    internal interface IChangeSource<T>
    {
        event EventCallback<ChangeEvent<T>> Changed;
    }
}
