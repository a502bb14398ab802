using System.IO;
using SpeCa.Setup.Project;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Setup
{
    /// <summary>
    /// What happens whenever the editor has loaded its scripts: what an earlier run left is finished, the define follows a
    /// switch of the platform, and a project without libraries is offered them, once.
    /// </summary>
    internal static class SetupPrompt
    {
        private const string AskedFile = "asked";
        private const string Question =
            "SpeCa needs ONNX Runtime and a few other libraries, which Unity does not bring. They are downloaded from nuget.org and "
            + "checked. Until then SpeCa's components and windows are not there.\n\n"
            + "You find this again at Window > SpeCa > Set Up Libraries.";

        [InitializeOnLoadMethod]
        internal static void OnLoad()
        {
            try
            {
                Check(new ProjectLibraries(LibrarySettings.instance));
            }
            catch (LibrarySetupException error)
            {
                Debug.LogWarning("SpeCa: " + error.Message);
            }
        }

        private static void Check(ProjectLibraries libraries)
        {
            // Before any of them can have been loaded.
            if (libraries.PlacePending())
            {
                Debug.Log("SpeCa: the libraries that waited for a restart have their places.");
            }

            if (libraries.AreWaiting)
            {
                return;
            }

            if (libraries.AreLost && LibraryDefine.IsSet)
            {
                // As in a fresh clone that leaves the libraries out: without them nothing else of the project is compiled, either.
                LibraryDefine.Remove();
                Debug.LogWarning("SpeCa: libraries are missing. SpeCa rests until they are set up: Window > SpeCa > Set Up Libraries.");
            }

            if (libraries.AreInPlace && !LibraryDefine.IsSet)
            {
                EditorApplication.delayCall += libraries.Import;
            }
            else if (!LibraryDefine.IsSet)
            {
                Offer(libraries);
            }
        }

        private static void Offer(ProjectLibraries libraries)
        {
            string asked = Path.Combine(libraries.WorkFolder, AskedFile);
            if (Application.isBatchMode || File.Exists(asked))
            {
                return;
            }

            EditorApplication.delayCall += () =>
            {
                Directory.CreateDirectory(libraries.WorkFolder);
                File.WriteAllText(asked, "");
                if (EditorUtility.DisplayDialog("SpeCa", Question, "Set Up", "Later"))
                {
                    LibrarySetup.SetUp();
                }
            };
        }
    }
}
