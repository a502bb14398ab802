using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Frames;

namespace SpeCa.Plugin.Unity
{
    /// <summary>How a service works, from its first request until it is disabled.</summary>
    internal sealed class ServiceOptions
    {
        public ServiceOptions(BlockModelOptions model, FrameExecution execution, string costFolder, TextureCache? cache)
        {
            Model = model;
            Execution = execution;
            CostFolder = costFolder;
            Cache = cache;
        }

        /// <summary>How models are loaded.</summary>
        public BlockModelOptions Model { get; }

        /// <summary>The thread that computes.</summary>
        public FrameExecution Execution { get; }

        /// <summary>Where the times of models' parts are kept.</summary>
        public string CostFolder { get; }

        /// <summary>Where textures are kept; null for nowhere.</summary>
        public TextureCache? Cache { get; }
    }
}
