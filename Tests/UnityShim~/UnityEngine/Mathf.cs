using System;

namespace UnityEngine
{
    public struct Mathf
    {
        public static float Abs(float f) => Math.Abs(f);

        public static float Max(float a, float b) => Math.Max(a, b);

        public static float Clamp(float value, float min, float max) => Math.Max(min, Math.Min(max, value));
    }
}
