namespace UnityEngine.UIElements
{
    public class ChangeEvent<T>
    {
        internal ChangeEvent(T newValue) => this.newValue = newValue;

        public T newValue { get; }
    }
}
