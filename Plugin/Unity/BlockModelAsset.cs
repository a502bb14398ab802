using System.IO;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>Refers to a block model's folder, so that scenes and other assets name a model and not a path.</summary>
    /// <remarks>The model's files stay outside Unity's asset import: they are large, and ONNX Runtime reads them itself.</remarks>
    [CreateAssetMenu(menuName = "SpeCa/Block Model", fileName = "Block Model", order = 201)]
    public sealed class BlockModelAsset : ScriptableObject
    {
        [SerializeField]
        [Tooltip("What the folder is counted from.")]
        private BlockModelLocation _location = BlockModelLocation.StreamingAssets;

        [SerializeField]
        [Tooltip("The folder with the model's manifest.json.")]
        private string _folder = "";

        /// <summary>What <see cref="Folder"/> is counted from.</summary>
        public BlockModelLocation Location
        {
            get => _location;
            set => _location = value;
        }

        /// <summary>The folder with the model's manifest, below <see cref="Location"/>; or an absolute path.</summary>
        public string Folder
        {
            get => _folder;
            set => _folder = value ?? "";
        }

        /// <summary>The folder as a full path.</summary>
        public string FullPath => Path.GetFullPath(Path.Combine(Root, _folder));

        /// <summary>What is wrong with the reference, in words; null where the folder has a sound manifest.</summary>
        public string? Error
        {
            get
            {
                try
                {
                    Validate();
                    return null;
                }
                catch (SpeCaException error)
                {
                    return error.Message;
                }
            }
        }

        private string Root => _location == BlockModelLocation.StreamingAssets
            ? Application.streamingAssetsPath
            : Path.GetDirectoryName(Application.dataPath)!;

        /// <summary>Checks that the folder has a manifest that can be; the files are checked when the model is loaded.</summary>
        /// <exception cref="InvalidSettingException">No folder is named.</exception>
        /// <exception cref="ManifestException">The manifest is missing or says something that cannot be.</exception>
        public void Validate()
        {
            if (string.IsNullOrWhiteSpace(_folder))
            {
                throw new InvalidSettingException(
                    nameof(Folder), "empty", $"Choose the folder with the model's {ManifestReader.FileName}.");
            }

            _ = ManifestReader.Read(FullPath);
        }

        /// <summary>Loads the model; the caller disposes it.</summary>
        /// <param name="options">How to load it; null for the defaults.</param>
        /// <exception cref="InvalidSettingException">No folder is named, or an option is out of range.</exception>
        /// <exception cref="BlockModelException">The manifest or a file is missing, damaged or not what it should be.</exception>
        /// <exception cref="Runtime.Blocks.Execution.ExecutionProviderException">No preferred provider works.</exception>
        /// <exception cref="Runtime.Blocks.Native.NativeLibraryException">
        /// On Windows: ONNX Runtime's native library is missing, too old, or another copy of it is loaded already.
        /// </exception>
        public BlockModel Load(BlockModelOptions? options = null)
        {
            Validate();
            return BlockModel.Load(FullPath, UnityLibraryFolders.AddTo(options));
        }

        private void OnValidate()
        {
            if (Error is { } error && _folder.Length > 0)
            {
                Debug.LogWarning(error, this);
            }
        }
    }
}
