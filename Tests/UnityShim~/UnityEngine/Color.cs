namespace UnityEngine
{
    public readonly struct Color
    {
        internal readonly float r;
        internal readonly float g;
        internal readonly float b;

        public Color(float r, float g, float b)
        {
            this.r = r;
            this.g = g;
            this.b = b;
        }
    }
}
