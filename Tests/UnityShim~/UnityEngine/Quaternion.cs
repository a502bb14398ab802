using System;

namespace UnityEngine
{
    /// <summary>Turns about the vertical axis alone, by degrees: more is not needed here.</summary>
    public struct Quaternion
    {
        private float _turn;
        private float _tilt;

        internal static Quaternion identity => default;

        public Vector3 eulerAngles => new Vector3(_tilt, _turn, 0);

        public static Quaternion Euler(float x, float y, float z) => new Quaternion { _tilt = x, _turn = y };

        public static Quaternion RotateTowards(Quaternion from, Quaternion to, float maxDegreesDelta)
        {
            float difference = (((to._turn - from._turn) % 360) + 540) % 360 - 180;
            from._turn += Math.Max(-maxDegreesDelta, Math.Min(maxDegreesDelta, difference));
            return from;
        }

        public static Vector3 operator *(Quaternion rotation, Vector3 point)
        {
            float turn = rotation._turn * (float)Math.PI / 180;
            float sine = (float)Math.Sin(turn);
            float cosine = (float)Math.Cos(turn);
            return new Vector3((cosine * point.x) + (sine * point.z), point.y, (cosine * point.z) - (sine * point.x));
        }
    }
}
