namespace UnityEditor
{
    public enum TextureImporterNPOTScale
    {
        None = 0,
        ToNearest = 1,
    }
}
