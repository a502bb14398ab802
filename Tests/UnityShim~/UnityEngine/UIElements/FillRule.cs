namespace UnityEngine.UIElements
{
    public enum FillRule
    {
        NonZero = 0,
        OddEven = 1,
    }
}
