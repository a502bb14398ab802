namespace UnityEngine
{
    public class Transform : Component
    {
        public Transform parent { get; set; }

        public Vector3 position { get; set; }

        public Quaternion rotation { get; set; } = Quaternion.identity;

        public Vector3 eulerAngles => rotation.eulerAngles;

        /// <summary>Of parents that are not moved, which is all that there are here.</summary>
        public void SetParent(Transform parent, bool worldPositionStays) => this.parent = parent;
    }
}
