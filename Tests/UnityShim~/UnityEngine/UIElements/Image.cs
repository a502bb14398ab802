namespace UnityEngine.UIElements
{
    public class Image : VisualElement
    {
        public Texture image { get; set; }

        public ScaleMode scaleMode { get; set; }
    }
}
