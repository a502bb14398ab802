namespace UnityEngine.UIElements
{
    public class DropdownField : PopupField<string>
    {
        public DropdownField(string label)
            : base(label)
        {
        }
    }
}
