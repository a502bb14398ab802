using System;
using System.Collections.Generic;

namespace UnityEditor
{
    public static class Progress
    {
        internal static List<ProgressEntry> Entries { get; } = new List<ProgressEntry>();

        public static int Start(string name, string description = null, Options options = Options.None, int parentId = -1)
        {
            Entries.Add(new ProgressEntry { Name = name, Description = description });
            return Entries.Count - 1;
        }

        public static void Report(int id, float progress, string description)
        {
            Entries[id].Progress = progress;
            Entries[id].Description = description;
        }

        public static void Finish(int id, Status status = Status.Succeeded) => Entries[id].Status = status;

        public static void RegisterCancelCallback(int id, Func<bool> callback) => Entries[id].Cancel = callback;

        public static bool Cancel(int id) => Entries[id].Cancel?.Invoke() ?? false;

        [Flags]
        public enum Options
        {
            None = 0,
        }

        public enum Status
        {
            Running = 0,
            Succeeded = 1,
            Failed = 2,
            Canceled = 3,
        }
    }
}
