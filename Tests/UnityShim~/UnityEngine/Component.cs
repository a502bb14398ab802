namespace UnityEngine
{
    public class Component : Object
    {
        internal GameObject gameObject { get; set; }

        public Transform transform => gameObject.transform;
    }
}
