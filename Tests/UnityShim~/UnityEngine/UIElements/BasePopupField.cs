using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public abstract class BasePopupField<TValueType, TValueChoice> : BaseField<TValueType>
    {
        internal BasePopupField(string label)
            : base(label)
        {
        }

        public virtual List<TValueChoice> choices { get; set; } = new List<TValueChoice>();
    }
}
