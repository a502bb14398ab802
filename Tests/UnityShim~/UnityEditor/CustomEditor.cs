using System;

namespace UnityEditor
{
    [AttributeUsage(AttributeTargets.Class)]
    public class CustomEditor : Attribute
    {
        public CustomEditor(Type inspectedType) => InspectedType = inspectedType;

        internal Type InspectedType { get; }
    }
}
