namespace UnityEngine.UIElements
{
    public abstract class TextValueField<TValueType> : TextInputBaseField<TValueType>
    {
        internal TextValueField(string label)
            : base(label)
        {
        }
    }
}
