using System;
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public abstract class BaseSlider<TValueType> : BaseField<TValueType>
        where TValueType : IComparable<TValueType>
    {
        internal BaseSlider(string label, TValueType start, TValueType end)
            : base(label)
        {
            lowValue = start;
            highValue = end;
        }

        public TValueType lowValue { get; set; }

        public TValueType highValue { get; set; }

        public virtual bool showInputField { get; set; }

        public override TValueType value
        {
            get => base.value;
            set => base.value = Clamped(value);
        }

        public override void SetValueWithoutNotify(TValueType newValue) => base.SetValueWithoutNotify(Clamped(newValue));

        private TValueType Clamped(TValueType value)
        {
            TValueType raised = Comparer<TValueType>.Default.Compare(value, lowValue) < 0 ? lowValue : value;
            return Comparer<TValueType>.Default.Compare(raised, highValue) > 0 ? highValue : raised;
        }
    }
}
