using System;
using Spectre.Console;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Says what is going on while something long runs, and leaves no trace of it.</summary>
    internal static class LiveStatus
    {
        /// <summary>Shows a moving line in a terminal, and nothing in a file or a pipe.</summary>
        public static T Show<T>(Terminal terminal, string what, Func<T> work) =>
            terminal.IsLive ? new Status(terminal.Output).Start(what, _ => work()) : work();
    }
}
