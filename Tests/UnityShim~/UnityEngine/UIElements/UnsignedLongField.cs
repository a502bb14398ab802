namespace UnityEngine.UIElements
{
    public class UnsignedLongField : TextValueField<ulong>
    {
        public UnsignedLongField(string label, int maxLength = 1000)
            : base(label)
        {
        }
    }
}
