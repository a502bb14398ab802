using System;
using System.Collections.Generic;

namespace UnityEngine.Events
{
    public delegate void UnityAction<T0>(T0 arg0);

    [Serializable]
    public class UnityEvent<T0>
    {
        private readonly List<UnityAction<T0>> _calls = new List<UnityAction<T0>>();

        public void AddListener(UnityAction<T0> call) => _calls.Add(call);

        public void Invoke(T0 arg0)
        {
            for (int index = 0; index < _calls.Count; index++)
            {
                _calls[index](arg0);
            }
        }
    }
}
