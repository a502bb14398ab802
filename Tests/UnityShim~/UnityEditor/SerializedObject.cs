namespace UnityEditor
{
    /// <summary>An object as inspectors edit it.</summary>
    public class SerializedObject
    {
        internal SerializedObject()
        {
        }
    }
}
