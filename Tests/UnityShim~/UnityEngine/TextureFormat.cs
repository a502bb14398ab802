namespace UnityEngine
{
    public enum TextureFormat
    {
        RGBA32 = 4,
    }
}
