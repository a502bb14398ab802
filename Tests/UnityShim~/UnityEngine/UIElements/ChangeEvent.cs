namespace UnityEngine.UIElements
{
    public class ChangeEvent<T>
    {
        internal ChangeEvent(T previousValue, T newValue)
        {
            this.previousValue = previousValue;
            this.newValue = newValue;
        }

        public T previousValue { get; }

        public T newValue { get; }
    }
}
