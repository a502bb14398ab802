using System;

namespace SpeCa.Editor.Threads
{
    /// <summary>
    /// The thread, or turn of a synchronisation context, that a user interface is changed on. A seam: a browser's circuit, a
    /// game engine's update loop and a test each have their own.
    /// </summary>
    public interface IUserInterfaceThread
    {
        /// <summary>Runs an action there, soon, in the order of posting. Returns at once; may be called from any thread.</summary>
        void Post(Action action);
    }
}
