namespace UnityEngine.UIElements
{
    public class FloatField : TextValueField<float>
    {
        public FloatField(string label, int maxLength = 1000)
            : base(label)
        {
        }
    }
}
