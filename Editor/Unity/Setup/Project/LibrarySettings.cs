using System;
using System.Linq;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Packages;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Setup.Project
{
    /// <summary>Where a project's libraries come from and where they go; shared by all who work on the project.</summary>
    [FilePath("ProjectSettings/SpeCaLibraries.asset", FilePathAttribute.Location.ProjectFolder)]
    public sealed class LibrarySettings : ScriptableSingleton<LibrarySettings>
    {
        private const string Assets = "Assets/";

        // Unity gives these folders a meaning of their own, which would keep libraries out of players.
        private static readonly string[] _special = { "Editor", "Resources", "StreamingAssets" };

        [SerializeField]
        private string _folder = "Assets/Plugins/SpeCa";

        [SerializeField]
        private WindowsLibraries _windows = WindowsLibraries.DirectML;

        [SerializeField]
        private string _source = FeedPackageSource.NuGetOrg;

        /// <summary>Where libraries go, from the project's folder, with forward slashes.</summary>
        /// <exception cref="LibrarySetupException">It is not below Assets, or Unity gives the folder another meaning.</exception>
        public string Folder
        {
            get => _folder;
            set
            {
                string folder = value.Replace('\\', '/').Trim().TrimEnd('/');
                string[] steps = folder.Split('/');
                bool isSound = folder.StartsWith(Assets, StringComparison.Ordinal)
                    && steps.All(step => step.Length > 0 && step[0] != '.' && step[step.Length - 1] != '~' && !_special.Contains(step));
                _folder = isSound ? folder : throw new LibrarySetupException(
                    $"The folder for libraries is '{value}'. Choose one below Assets, none of Editor, Resources and StreamingAssets, such as "
                    + "Assets/Plugins/SpeCa.");
            }
        }

        /// <summary>Which ONNX Runtime the project has on Windows.</summary>
        public WindowsLibraries Windows
        {
            get => _windows;
            set => _windows = value;
        }

        /// <summary>Where packages come from: the address of a feed's index, or a folder with package files.</summary>
        public string Source
        {
            get => _source;
            set => _source = string.IsNullOrWhiteSpace(value) ? FeedPackageSource.NuGetOrg : value.Trim();
        }

        /// <summary>Writes the settings to the project.</summary>
        public void Keep() => Save(true);
    }
}
