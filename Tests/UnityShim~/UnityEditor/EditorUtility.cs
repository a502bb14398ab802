using System;
using System.Collections.Generic;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public class EditorUtility
    {
        /// <summary>What a person picks in the next file dialogue; "" where it is closed.</summary>
        internal static string NextChoice { get; set; } = "";

        /// <summary>What a person answers to the next questions; no, once these are used up.</summary>
        internal static Queue<bool> NextAnswers { get; } = new Queue<bool>();

        /// <summary>What was shown in dialogues since the project was opened.</summary>
        internal static List<string> Dialogs { get; } = new List<string>();

        internal static HashSet<Object> Dirty { get; } = new HashSet<Object>();

        public static bool DisplayDialog(string title, string message, string ok) => Show(message);

        public static bool DisplayDialog(string title, string message, string ok, string cancel) => Show(message);

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

        private static bool Show(string message)
        {
            Dialogs.Add(message);
            return NextAnswers.TryDequeue(out bool answer) && answer;
        }

        private static string Choose()
        {
            string choice = NextChoice;
            NextChoice = "";
            return choice;
        }
    }
}
