using System.Collections.Generic;

namespace UnityEngine
{
    public class Input
    {
        /// <summary>What the player's hands do.</summary>
        internal static Dictionary<string, float> Axes { get; } = new Dictionary<string, float>();

        public static float GetAxis(string axisName) => Axes.TryGetValue(axisName, out float value) ? value : 0;
    }
}
