using System;
using System.Collections.Generic;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public class EditorUtility
    {
        /// <summary>What a person picks in the next file dialogue; "" where it is closed.</summary>
        internal static string NextChoice { get; set; } = "";

        internal static HashSet<Object> Dirty { get; } = new HashSet<Object>();

        public static string OpenFilePanel(string title, string directory, string extension) => Choose();

        public static string OpenFolderPanel(string title, string folder, string defaultName) => Choose();

        public static string SaveFilePanel(string title, string directory, string defaultName, string extension) => Choose();

        public static void SetDirty(Object target)
        {
            if (target == null)
            {
                throw new ArgumentNullException(nameof(target));
            }

            Dirty.Add(target);
        }

        private static string Choose()
        {
            string choice = NextChoice;
            NextChoice = "";
            return choice;
        }
    }
}
