using System;
using System.Collections.Generic;
using System.IO;

namespace SpeCa.Setup.Placing
{
    /// <summary>Moves several files, or none: what was done is undone when one cannot be moved.</summary>
    internal sealed class FileTransaction
    {
        private const string Meta = ".meta";

        private readonly IFileMover _mover;
        private readonly string _backups;
        private readonly List<FileMove> _done = new List<FileMove>();
        private readonly List<string> _folders = new List<string>();

        /// <summary>Makes a transaction.</summary>
        /// <param name="mover">Moves files.</param>
        /// <param name="backups">An empty folder on the same disk, for what is replaced.</param>
        public FileTransaction(IFileMover mover, string backups)
        {
            _mover = mover;
            _backups = backups;
        }

        /// <summary>Makes the moves.</summary>
        /// <exception cref="IOException">One cannot be made; all is as it was.</exception>
        /// <exception cref="UnauthorizedAccessException">One may not be made; all is as it was.</exception>
        public void Run(IReadOnlyList<FileMove> moves)
        {
            try
            {
                Directory.CreateDirectory(_backups);
                foreach (FileMove move in moves)
                {
                    PutAside(move.to);
                    if (move.from.Length == 0)
                    {
                        PutAside(move.to + Meta);
                        continue;
                    }

                    CreateFolder(Path.GetDirectoryName(move.to)!);
                    Move(move.from, move.to);
                }
            }
            catch
            {
                Undo();
                throw;
            }
        }

        /// <summary>Brings everything back to where it was.</summary>
        public void Undo()
        {
            for (int index = _done.Count - 1; index >= 0; index--)
            {
                _mover.Move(_done[index].to, _done[index].from);
            }

            _done.Clear();
            for (int index = _folders.Count - 1; index >= 0; index--)
            {
                Directory.Delete(_folders[index]);
            }

            _folders.Clear();
        }

        private void PutAside(string path)
        {
            if (File.Exists(path))
            {
                Move(path, Path.Combine(_backups, $"{_done.Count}"));
            }
        }

        private void Move(string from, string to)
        {
            _mover.Move(from, to);
            _done.Add(new FileMove { from = from, to = to });
        }

        private void CreateFolder(string folder)
        {
            if (Directory.Exists(folder))
            {
                return;
            }

            CreateFolder(Path.GetDirectoryName(folder)!);
            Directory.CreateDirectory(folder);
            _folders.Add(folder);
        }
    }
}
