using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Packages;
using SpeCa.Setup.Placing;
using SpeCa.Setup.Planning;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Setup.Project
{
    /// <summary>The libraries of the open project: what it has, and how it comes to have them.</summary>
    internal sealed class ProjectLibraries
    {
        private readonly LibrarySettings _settings;
        private readonly SetupFolders _folders;

        /// <summary>Makes the libraries of the open project.</summary>
        public ProjectLibraries(LibrarySettings settings)
        {
            _settings = settings;
            _folders = new SetupFolders(Path.GetDirectoryName(Application.dataPath)!);
        }

        /// <summary>Whether files that were placed are all there; says nothing of their content.</summary>
        public bool AreInPlace => Placed.Count > 0 && Placed.All(IsThere);

        /// <summary>Whether a file that was placed is there no more.</summary>
        public bool AreLost => !Placed.All(IsThere);

        /// <summary>Whether changes wait for a restart of the editor.</summary>
        public bool AreWaiting => NewPlacement().HasPending;

        /// <summary>Where this computer remembers what its user was asked.</summary>
        public string WorkFolder => _folders.Work;

        private IReadOnlyList<LockedFile> Placed => LockFile.Read(_folders.LockFile).Files;

        /// <summary>What setting up would do.</summary>
        /// <exception cref="LibrarySetupException">The lock file is damaged.</exception>
        public SetupPlan Plan()
        {
            IReadOnlyList<LibraryPackage> packages = LibraryList.Create(_settings.Windows);
            LibraryLock locked = LockFile.Read(_folders.LockFile);
            ProjectState state = ProjectInspection.Run(_folders.Project, _settings.Folder, locked, packages);
            return SetupPlanner.Create(_folders.Project, _settings.Folder, packages, state, locked);
        }

        /// <summary>Gets and checks what a plan places, on any thread.</summary>
        /// <exception cref="LibrarySetupException">A package cannot be got, or is refused.</exception>
        public async Task<StagedLibraries> StageAsync(
            SetupPlan plan, IProgress<SetupProgress>? progress, CancellationToken cancellation)
        {
            using var client = new HttpClient();
            IPackageSource source = _settings.Source.Contains("://")
                ? new FeedPackageSource(client, _settings.Source)
                : (IPackageSource)new FolderPackageSource(Path.GetFullPath(Path.Combine(_folders.Project, _settings.Source)));
            return await new LibraryStaging(_folders, source)
                .PrepareAsync(plan, LockFile.Read(_folders.LockFile), progress, cancellation)
                .ConfigureAwait(false);
        }

        /// <summary>Places what was got, and lets Unity import it; on the main thread.</summary>
        /// <returns>Whether it is done; if not, the next start of the editor does it.</returns>
        /// <exception cref="LibrarySetupException">It cannot be placed; the project is as it was.</exception>
        public bool Place(StagedLibraries staged)
        {
            if (!NewPlacement().Apply(staged.ToPlacement()))
            {
                return false;
            }

            Import();
            return true;
        }

        /// <summary>Places what an earlier run left, once its files are free.</summary>
        /// <returns>Whether there was something, and it was placed.</returns>
        /// <exception cref="LibrarySetupException">It cannot be placed.</exception>
        public bool PlacePending()
        {
            if (!NewPlacement().ApplyPending())
            {
                return false;
            }

            Import();
            return true;
        }

        /// <summary>Removes what was placed, and the define with it.</summary>
        /// <returns>What stays, in words, and whether it is done; if not, the next start of the editor does it.</returns>
        /// <exception cref="LibrarySetupException">It cannot be removed; the project is as it was.</exception>
        public (bool IsDone, IReadOnlyList<string> Warnings) Remove()
        {
            SetupPlan plan = SetupPlanner.Create(
                _folders.Project,
                _settings.Folder,
                Array.Empty<LibraryPackage>(),
                new ProjectState(Array.Empty<PresentLibrary>(), runtimePackage: null),
                LockFile.Read(_folders.LockFile));
            var removal = new PlacementSet
            {
                moves = plan.Removals.Select(path => new FileMove { to = _folders.FullPath(path) }).ToArray(),
                lockData = new LockData { version = LockFile.Version },
            };

            // First of all: what is compiled must not miss what it needs, even for a moment.
            LibraryDefine.Remove();
            AssetDatabase.SaveAssets();
            bool isDone = NewPlacement().Apply(removal);
            if (isDone)
            {
                DeleteEmptyFolder();
                AssetDatabase.Refresh();
            }

            return (isDone, plan.Warnings);
        }

        /// <summary>Imports what is in place with the right settings, and sets the define where nothing is missing.</summary>
        public void Import()
        {
            AssetDatabase.Refresh();
            SetupPlan plan = Plan();
            foreach (PlannedFile file in plan.Of(PlannedAction.Keep))
            {
                PluginSettings.Apply(file.File, file.Path);
            }

            if (plan.IsDone)
            {
                LibraryDefine.Add();
            }

            AssetDatabase.SaveAssets();
        }

        private bool IsThere(LockedFile file) => File.Exists(_folders.FullPath(file.path));

        private Placement NewPlacement() => new Placement(_folders, new DiskMover(), LoadedFiles.Contains);

        private void DeleteEmptyFolder()
        {
            string folder = _folders.FullPath(_settings.Folder);
            bool isEmpty = Directory.Exists(folder)
                && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .All(file => file.EndsWith(".meta", StringComparison.Ordinal));
            if (isEmpty)
            {
                AssetDatabase.DeleteAsset(_settings.Folder);
            }
        }
    }
}
