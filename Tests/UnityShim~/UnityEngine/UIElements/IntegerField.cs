namespace UnityEngine.UIElements
{
    public class IntegerField : TextValueField<int>
    {
        public IntegerField(string label, int maxLength = 1000)
            : base(label)
        {
        }
    }
}
