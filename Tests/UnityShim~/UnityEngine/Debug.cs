using System;
using System.Collections.Generic;

namespace UnityEngine
{
    public class Debug
    {
        /// <summary>What was logged since the project was opened, oldest first.</summary>
        internal static List<string> Lines { get; } = new List<string>();

        public static void LogWarning(object message) => LogWarning(message, null);

        public static void LogWarning(object message, Object context) => Lines.Add(message.ToString());

        public static void LogException(Exception exception, Object context) => LogException(exception);

        public static void LogException(Exception exception) => Lines.Add(exception.ToString());
    }
}
