using System;

namespace UnityEngine.UIElements
{
    public class EnumField : BaseField<Enum>
    {
        public EnumField(string label, Enum defaultValue = null)
            : base(label) => SetValueWithoutNotify(defaultValue);
    }
}
