using System;
using System.IO;
using System.Linq;
using SpeCa.Setup.Locking;
using UnityEngine;

namespace SpeCa.Setup.Placing
{
    /// <summary>Changes a project's libraries at once: now, or at the next start where one of them is in use.</summary>
    internal sealed class Placement
    {
        private const string PendingName = "pending.json";

        private readonly SetupFolders _folders;
        private readonly IFileMover _mover;
        private readonly Func<string, bool> _isLoaded;

        /// <summary>Makes a placement.</summary>
        /// <param name="folders">Where things are.</param>
        /// <param name="mover">Moves files.</param>
        /// <param name="isLoaded">Whether a file, by its full path, is loaded in this process.</param>
        public Placement(SetupFolders folders, IFileMover mover, Func<string, bool> isLoaded)
        {
            _folders = folders;
            _mover = mover;
            _isLoaded = isLoaded;
        }

        /// <summary>Whether changes of an earlier run still wait.</summary>
        public bool HasPending => File.Exists(PendingPath);

        private string PendingPath => Path.Combine(_folders.Work, PendingName);

        /// <summary>Makes the changes, or keeps them for the next start.</summary>
        /// <returns>Whether they were made now.</returns>
        /// <exception cref="LibrarySetupException">They cannot be made; the project is as it was.</exception>
        public bool Apply(PlacementSet set)
        {
            try
            {
                if (TryApply(set))
                {
                    Forget();
                    return true;
                }

                WholeText.Write(PendingPath, JsonUtility.ToJson(set, true));
                return false;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new LibrarySetupException(
                    $"The libraries cannot be placed: {error.Message} The project is as it was. Free some space, or allow writing there.",
                    error);
            }
        }

        /// <summary>Makes the changes that an earlier run left, once their files are free.</summary>
        /// <returns>Whether there were some, and they were made.</returns>
        /// <exception cref="LibrarySetupException">They cannot be made; the project is as it was.</exception>
        public bool ApplyPending()
        {
            if (!HasPending)
            {
                return false;
            }

            PlacementSet? set;
            try
            {
                set = JsonUtility.FromJson<PlacementSet>(File.ReadAllText(PendingPath));
            }
            catch (ArgumentException)
            {
                set = null;
            }

            if (set is null || set.moves.Any(move => move.from.Length > 0 && !File.Exists(move.from)))
            {
                Forget();
                return false;
            }

            return Apply(set);
        }

        /// <summary>Forgets the changes that an earlier run left.</summary>
        public void Forget() => File.Delete(PendingPath);

        private bool TryApply(PlacementSet set)
        {
            if (set.moves.Any(move => File.Exists(move.to) && _isLoaded(move.to)))
            {
                return false;
            }

            var transaction = new FileTransaction(_mover, _folders.NewBackups());
            try
            {
                transaction.Run(set.moves);
            }
            catch (Exception error) when (FileInUse.Is(error))
            {
                return false;
            }

            try
            {
                LockFile.Write(_folders.LockFile, new LibraryLock(set.lockData.packages, set.lockData.files));
            }
            catch
            {
                transaction.Undo();
                throw;
            }

            _folders.CleanUp();
            return true;
        }
    }
}
