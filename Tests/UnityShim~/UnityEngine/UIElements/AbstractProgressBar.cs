namespace UnityEngine.UIElements
{
    public abstract class AbstractProgressBar : VisualElement
    {
        public string title { get; set; } = "";

        public float lowValue { get; set; }

        public float highValue { get; set; } = 100;

        public virtual float value { get; set; }
    }
}
