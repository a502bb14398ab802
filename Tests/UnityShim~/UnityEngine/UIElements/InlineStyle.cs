namespace UnityEngine.UIElements
{
    internal sealed class InlineStyle : IStyle
    {
        public StyleEnum<DisplayStyle> display { get; set; }
    }
}
