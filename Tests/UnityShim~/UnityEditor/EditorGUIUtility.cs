using UnityEngine;

namespace UnityEditor
{
    public sealed class EditorGUIUtility
    {
        internal static Object Pinged { get; set; }

        public static void PingObject(Object obj) => Pinged = obj;
    }
}
