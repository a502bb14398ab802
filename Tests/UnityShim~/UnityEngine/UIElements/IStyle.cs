namespace UnityEngine.UIElements
{
    public interface IStyle
    {
        StyleEnum<DisplayStyle> display { get; set; }
    }
}
