using System;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor.UIElements
{
    public class ObjectField : BaseField<Object>
    {
        public ObjectField(string label)
            : base(label)
        {
        }

        public bool allowSceneObjects { get; set; } = true;

        public Type objectType { get; set; }
    }
}
