namespace UnityEngine.UIElements
{
    public class ScrollView : VisualElement
    {
    }
}
