using SpeCa.Runtime;

namespace SpeCa.Plugin.Unity
{
    /// <summary>What a slice of a frame can be.</summary>
    internal static class FrameBudget
    {
        // A second is no frame any more, and below this not even the clock can tell.
        public const float Least = 0.05f;
        public const float Most = 1000;

        /// <exception cref="InvalidSettingException">The budget is no slice of a frame.</exception>
        public static float Check(string setting, float milliseconds)
        {
            return milliseconds >= Least && milliseconds <= Most
                ? milliseconds
                : throw new InvalidSettingException(setting, milliseconds, $"Choose {Least} to {Most} ms, for example 2 ms of a frame of 16.6 ms.");
        }
    }
}
