using UnityEngine.Rendering;

namespace UnityEngine
{
    public sealed class Mesh : Object
    {
        public IndexFormat indexFormat { get; set; }

        public Vector3[] vertices { get; set; }

        public Vector3[] normals { get; set; }

        public Vector2[] uv { get; set; }

        public int[] triangles { get; set; }

        internal bool HasTangents { get; private set; }

        public void RecalculateTangents() => HasTangents = true;

        public void RecalculateBounds()
        {
        }
    }
}
