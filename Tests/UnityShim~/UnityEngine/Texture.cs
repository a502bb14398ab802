namespace UnityEngine
{
    public class Texture : Object
    {
        public virtual int width { get; set; }

        public virtual int height { get; set; }

        public TextureWrapMode wrapMode { get; set; }

        public FilterMode filterMode { get; set; }

        public bool isDataSRGB => !IsLinear;

        internal bool IsLinear { get; private protected set; }
    }
}
