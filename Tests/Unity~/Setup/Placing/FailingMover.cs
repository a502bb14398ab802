using System;
using System.IO;
using SpeCa.Setup.Placing;

namespace SpeCa.Tests.Unity.Setup.Placing
{
    /// <summary>A disk on which one move goes wrong.</summary>
    internal sealed class FailingMover(int failing, Exception error) : IFileMover
    {
        private int _moves;

        public void Move(string from, string to)
        {
            if (_moves++ == failing)
            {
                throw error;
            }

            File.Move(from, to);
        }
    }
}
