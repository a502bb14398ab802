namespace UnityEngine.UIElements
{
    public class TextElement : VisualElement
    {
        public virtual string text { get; set; } = "";
    }
}
