namespace UnityEngine
{
    public class GUI
    {
        /// <summary>What was drawn last.</summary>
        internal static string LastLabel { get; private set; }

        public static void Label(Rect position, string text) => LastLabel = text;
    }
}
