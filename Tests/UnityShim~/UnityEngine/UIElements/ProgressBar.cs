namespace UnityEngine.UIElements
{
    public class ProgressBar : AbstractProgressBar
    {
    }
}
