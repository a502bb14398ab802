using System;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Packages;
using SpeCa.Setup.Placing;
using SpeCa.Setup.Planning;
using SpeCa.Setup.Project;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Setup
{
    /// <summary>
    /// Places the libraries that SpeCa needs into the open project, from the menu or from the command line:
    /// <code>
    /// Unity -batchmode -projectPath GAME -executeMethod SpeCa.Setup.LibrarySetup.Run -specaPackages FOLDER -specaWindows DirectML
    /// </code>
    /// </summary>
    public static class LibrarySetup
    {
        private const string Title = "SpeCa libraries";
        private const string Menu = "Window/SpeCa/";
        private const string RestartNeeded =
            "SpeCa: a library that is to be replaced or removed is in use. Restart the editor: it then finishes by itself.";

        /// <summary>Window &gt; SpeCa &gt; Set Up Libraries: shows what would be done, and does it.</summary>
        [MenuItem(Menu + "Set Up Libraries")]
        public static void SetUp()
        {
            LibrarySettings settings = LibrarySettings.instance;
            Guarded(() =>
            {
                var libraries = new ProjectLibraries(settings);
                SetupPlan plan = libraries.Plan();
                if (plan.Conflicts.Count > 0)
                {
                    throw new LibrarySetupException(string.Join("\n", plan.Conflicts));
                }

                if (plan.IsDone)
                {
                    libraries.Import();
                    EditorUtility.DisplayDialog(Title, "The project has all that it needs.", "Close");
                    return;
                }

                if (EditorUtility.DisplayDialog(Title, SetupReport.Before(plan, settings.Source), "Set Up", "Cancel"))
                {
                    SetupOperation.Start(libraries, plan, (staged, isPlaced) => Tell(plan, staged, isPlaced), Show);
                }
            });
        }

        /// <summary>Window &gt; SpeCa &gt; Set Up Libraries from Folder: the same with package files that are on this computer.</summary>
        [MenuItem(Menu + "Set Up Libraries from Folder")]
        public static void SetUpFromFolder()
        {
            string folder = EditorUtility.OpenFolderPanel("Folder with NuGet packages", "", "");
            if (folder.Length > 0)
            {
                LibrarySettings.instance.Source = folder;
                LibrarySettings.instance.Keep();
                SetUp();
            }
        }

        /// <summary>Window &gt; SpeCa &gt; Remove Libraries: removes what was placed, and nothing else.</summary>
        [MenuItem(Menu + "Remove Libraries")]
        public static void Remove()
        {
            if (EditorUtility.DisplayDialog(Title, "Remove the libraries that SpeCa placed into this project?", "Remove", "Cancel"))
            {
                Guarded(() => _ = RemoveNow());
            }
        }

        /// <summary>For the command line: sets the libraries up, and ends the editor with a <see cref="SetupExitCode"/>.</summary>
        public static void Run() => Exit(SetUpNow);

        /// <summary>For the command line: removes the libraries, and ends the editor with a <see cref="SetupExitCode"/>.</summary>
        public static void RunRemoval() => Exit(RemoveNow);

        private static SetupExitCode SetUpNow()
        {
            LibrarySettings settings = LibrarySettings.instance;
            BatchArguments.Apply(Environment.GetCommandLineArgs(), settings);
            settings.Keep();
            var libraries = new ProjectLibraries(settings);
            SetupPlan plan = libraries.Plan();
            if (plan.IsDone)
            {
                libraries.Import();
                Debug.Log("SpeCa: the project has all that it needs.");
                return SetupExitCode.Done;
            }

            StagedLibraries staged = Task.Run(() => libraries.StageAsync(plan, null, CancellationToken.None)).GetAwaiter().GetResult();
            bool isPlaced = libraries.Place(staged);
            Tell(plan, staged, isPlaced);
            return isPlaced ? SetupExitCode.Done : SetupExitCode.RestartNeeded;
        }

        private static SetupExitCode RemoveNow()
        {
            var libraries = new ProjectLibraries(LibrarySettings.instance);
            (bool isDone, var warnings) = libraries.Remove();
            foreach (string warning in warnings)
            {
                Debug.LogWarning("SpeCa: " + warning);
            }

            Debug.Log(isDone ? "SpeCa: the libraries were removed." : RestartNeeded);
            return isDone ? SetupExitCode.Done : SetupExitCode.RestartNeeded;
        }

        private static void Exit(Func<SetupExitCode> run)
        {
            SetupExitCode code;
            try
            {
                code = run();
            }
            catch (LibrarySetupException error)
            {
                Debug.LogError("SpeCa: " + error.Message);
                code = CodeOf(error);
            }
            catch (Exception error)
            {
                // Unity would show a window and wait for a person, where there is none.
                Debug.LogException(error);
                code = SetupExitCode.Failed;
            }

            if (Application.isBatchMode)
            {
                EditorApplication.Exit((int)code);
            }
        }

        private static SetupExitCode CodeOf(LibrarySetupException error) => error switch
        {
            PackageSourceException _ => SetupExitCode.SourceFailed,
            PackageRefusedException _ => SetupExitCode.PackageRefused,
            _ => SetupExitCode.Conflict,
        };

        private static void Tell(SetupPlan plan, StagedLibraries staged, bool isPlaced)
        {
            if (isPlaced)
            {
                Debug.Log(SetupReport.After(plan, staged));
            }
            else
            {
                Debug.LogWarning(RestartNeeded);
            }
        }

        private static void Guarded(Action action)
        {
            try
            {
                action();
            }
            catch (LibrarySetupException error)
            {
                Show(error);
            }
        }

        private static void Show(Exception error)
        {
            if (error is OperationCanceledException)
            {
                return;
            }

            Debug.LogError("SpeCa: " + error.Message);
            EditorUtility.DisplayDialog(Title, error.Message, "Close");
        }
    }
}
