namespace UnityEngine
{
    public class Transform : Component
    {
        public Transform parent { get; set; }
    }
}
