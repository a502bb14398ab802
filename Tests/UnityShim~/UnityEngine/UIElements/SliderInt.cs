namespace UnityEngine.UIElements
{
    public class SliderInt : BaseSlider<int>
    {
        public SliderInt(
            string label,
            int start = 0,
            int end = 10,
            SliderDirection direction = SliderDirection.Horizontal,
            float pageSize = 0)
            : base(label, start, end)
        {
        }
    }
}
