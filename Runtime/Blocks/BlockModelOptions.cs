using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>How a block model is loaded and run.</summary>
    public sealed record BlockModelOptions
    {
        /// <summary>DirectML where it works, else the CPU; all cores.</summary>
        public static BlockModelOptions Default { get; } = new BlockModelOptions();

        /// <summary>Execution providers in the order of preference; the first one that works is taken.</summary>
        public IReadOnlyList<ExecutionProvider> Providers { get; init; } =
            new[] { ExecutionProvider.DirectML, ExecutionProvider.Cpu };

        /// <summary>The GPU, as DirectML numbers them, from 0.</summary>
        public int DeviceId { get; init; }

        /// <summary>
        /// Threads that compute a part on the CPU, the calling one among them; 0 takes one per core. Every part has its own,
        /// which sleep between runs. 1 suits a game: a single texture's parts are too small to share.
        /// </summary>
        public int Threads { get; init; }

        /// <summary>
        /// Where what the parts hand to each other is kept, and where forecasts and their errors are computed.
        /// </summary>
        public SpeculationPlacement SpeculationPlacement { get; init; }

        /// <summary>
        /// A folder where ONNX Runtime's optimised graphs are kept, so that the next load need not optimise them; null keeps
        /// none. It pays for large graphs of many small nodes. It must be a folder that only this user can write. Models
        /// with weights in files of their own are not kept, and what goes wrong here makes a load slower, never impossible.
        /// </summary>
        public string? OptimizedModelFolder { get; init; }

        /// <summary>
        /// Folders with ONNX Runtime's native library, the first that has it counts; null looks beside the program. They matter
        /// on Windows alone, where the library is loaded from there by full path, lest an old copy of the system's be taken.
        /// </summary>
        public IReadOnlyList<string>? NativeLibraryFolders { get; init; }

        /// <summary>Whether the files' SHA-256 is checked on load. Leave it on for files that others can write.
        /// That files stay inside the model's folder is checked in any case.</summary>
        public bool VerifyHashes { get; init; } = true;

        /// <summary>The options with the execution providers that a preference stands for.</summary>
        /// <param name="preference">Where the model is to run.</param>
        /// <exception cref="InvalidSettingException">The preference is unknown.</exception>
        public BlockModelOptions Preferring(ProviderPreference preference) => preference switch
        {
            ProviderPreference.Auto => this with { Providers = Default.Providers },
            ProviderPreference.DirectML => this with { Providers = new[] { ExecutionProvider.DirectML } },
            ProviderPreference.Cpu => this with { Providers = new[] { ExecutionProvider.Cpu } },
            _ => throw new InvalidSettingException(nameof(preference), preference, "Use Auto, DirectML or Cpu."),
        };

        internal void Validate()
        {
            if (Providers == null || Providers.Count == 0)
            {
                throw new InvalidSettingException(nameof(Providers), "empty", "Name at least one execution provider.");
            }

            foreach (var provider in Providers)
            {
                if (provider != ExecutionProvider.DirectML && provider != ExecutionProvider.Cpu)
                {
                    throw new InvalidSettingException(nameof(Providers), provider, "Use DirectML or Cpu.");
                }
            }

            if (SpeculationPlacement < SpeculationPlacement.Automatic || SpeculationPlacement > SpeculationPlacement.Device)
            {
                throw new InvalidSettingException(
                    nameof(SpeculationPlacement), SpeculationPlacement, "Use Automatic, Host or Device.");
            }

            if (Threads < 0 || Threads > 1024)
            {
                throw new InvalidSettingException(nameof(Threads), Threads, "Choose 0 (one per core) to 1024 threads.");
            }

            if (OptimizedModelFolder != null && OptimizedModelFolder.Trim().Length == 0)
            {
                throw new InvalidSettingException(nameof(OptimizedModelFolder), "empty", "Name a folder, or null to keep nothing.");
            }

            if (NativeLibraryFolders != null && NativeLibraryFolders.Any(string.IsNullOrWhiteSpace))
            {
                throw new InvalidSettingException(
                    nameof(NativeLibraryFolders), "empty in one place", "Name a folder, or leave it out; null looks beside the program.");
            }

            if (DeviceId < 0)
            {
                throw new InvalidSettingException(nameof(DeviceId), DeviceId, "Choose a device number of 0 or above.");
            }
        }
    }
}
