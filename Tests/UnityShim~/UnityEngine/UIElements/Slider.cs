namespace UnityEngine.UIElements
{
    public class Slider : BaseSlider<float>
    {
        public Slider(
            string label,
            float start = 0,
            float end = 10,
            SliderDirection direction = SliderDirection.Horizontal,
            float pageSize = 0)
            : base(label, start, end)
        {
        }
    }
}
