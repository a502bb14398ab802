using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public abstract class BaseField<TValueType> : VisualElement, INotifyValueChanged<TValueType>, IChangeSource<TValueType>
    {
        private TValueType _value;

        protected BaseField(string label) => this.label = label;

        event EventCallback<ChangeEvent<TValueType>> IChangeSource<TValueType>.Changed
        {
            add => Changed += value;
            remove => Changed -= value;
        }

        private event EventCallback<ChangeEvent<TValueType>> Changed;

        public string label { get; set; }

        public virtual TValueType value
        {
            get => _value;
            set
            {
                if (EqualityComparer<TValueType>.Default.Equals(_value, value))
                {
                    return;
                }

                SetValueWithoutNotify(value);
                if (IsOnPanel)
                {
                    Changed?.Invoke(new ChangeEvent<TValueType>(_value));
                }
            }
        }

        public virtual void SetValueWithoutNotify(TValueType newValue) => _value = newValue;
    }
}
