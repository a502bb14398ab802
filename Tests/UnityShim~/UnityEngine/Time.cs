namespace UnityEngine
{
    public class Time
    {
        public static float deltaTime { get; internal set; }

        public static float unscaledDeltaTime => deltaTime;
    }
}
