using System;
using System.IO;
using System.Linq;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Presets;

namespace SpeCa.Plugin.Unity
{
    /// <summary>A loaded model with its presets, and the queue that makes textures with it.</summary>
    internal sealed class ServiceModel : IDisposable
    {
        private ServiceModel(BlockModel model, PresetCatalog presets, TextureQueue queue)
        {
            Model = model;
            Presets = presets;
            Queue = queue;
        }

        /// <summary>The model.</summary>
        public BlockModel Model { get; }

        /// <summary>Its presets.</summary>
        public PresetCatalog Presets { get; }

        /// <summary>Its queue.</summary>
        public TextureQueue Queue { get; }

        /// <summary>Loads a model, and measures what its parts take where that is not known yet. On any thread.</summary>
        /// <param name="folder">The model's folder.</param>
        /// <param name="options">How to load it and where to compute.</param>
        /// <exception cref="SpeCaException">The model or its presets cannot be used.</exception>
        public static ServiceModel Load(string folder, ServiceOptions options)
        {
            var presets = PresetCatalog.Load(folder);
            var model = BlockModel.Load(folder, options.Model);
            try
            {
                var queue = new TextureQueue(model, new TextureQueueOptions
                {
                    Execution = options.Execution,
                    Ladder = LadderOf(presets),
                    Costs = Costs(model, options),
                });
                return new ServiceModel(model, presets, queue);
            }
            catch
            {
                model.Dispose();
                throw;
            }
        }

        /// <summary>Ends the queue after the piece of work that is running, and frees the model.</summary>
        public void Dispose()
        {
            Queue.Dispose();
            Model.Dispose();
        }

        // Measured speed-ups say little without the full run that they refer to.
        private static QualityLadder? LadderOf(PresetCatalog presets) =>
            presets.Presets.Any(preset => preset.Tau0 is null && preset.Measured is null) ? new QualityLadder(presets.Presets) : null;

        // Without a file the times are learned while the game runs.
        private static CostProfile? Costs(BlockModel model, ServiceOptions options)
        {
            try
            {
                Directory.CreateDirectory(options.CostFolder);
                string path = Path.Combine(options.CostFolder, CostFileName.Of(model.Manifest.Name, options.Model.Threads));
                return CostProfile.LoadOrMeasure(path, model, CostCalibration.Default);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                return null;
            }
        }
    }
}
