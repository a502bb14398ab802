namespace UnityEngine
{
    public sealed class Light : Behaviour
    {
        public LightType type { get; set; }

        public float range { get; set; }

        public float intensity { get; set; }

        public Color color { get; set; }
    }
}
