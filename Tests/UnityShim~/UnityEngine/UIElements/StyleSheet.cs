namespace UnityEngine.UIElements
{
    public class StyleSheet : ScriptableObject
    {
    }
}
