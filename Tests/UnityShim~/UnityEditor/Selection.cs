using UnityEngine;

namespace UnityEditor
{
    public sealed class Selection
    {
        public static Object activeObject { get; set; }
    }
}
