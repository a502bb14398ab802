namespace UnityEngine
{
    public readonly struct Color
    {
        public readonly float r;
        public readonly float g;
        public readonly float b;

        public Color(float r, float g, float b)
        {
            this.r = r;
            this.g = g;
            this.b = b;
        }
    }
}
