namespace UnityEngine.UIElements
{
    public class TextField : TextInputBaseField<string>
    {
        public TextField(string label)
            : base(label) => SetValueWithoutNotify("");

        public override void SetValueWithoutNotify(string newValue) => base.SetValueWithoutNotify(newValue ?? "");
    }
}
