using System;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>A transformer that can be run part by part. The seam between sampling and whatever computes.</summary>
    public interface IBlockModel : IDisposable
    {
        /// <summary>What the model is.</summary>
        BlockModelManifest Manifest { get; }

        /// <summary>Where it runs, and why there. Another one after an <see cref="IFallbackBlockModel"/> has lost its device.</summary>
        ProviderChoice Provider { get; }

        /// <summary>Makes the buffers for one request; the caller disposes them.</summary>
        /// <param name="rows">The most rows that any part is run with, at least 1.</param>
        /// <param name="height">The latent's height.</param>
        /// <param name="width">The latent's width.</param>
        /// <exception cref="InvalidSettingException">The model does not run at this size.</exception>
        IBlockWorkspace CreateWorkspace(int rows, int height, int width);

        /// <summary>Makes the buffers of the detail stage for one texture at a time; the caller disposes them.</summary>
        /// <param name="height">The sample's height.</param>
        /// <param name="width">The sample's width.</param>
        /// <exception cref="InvalidSettingException">The model does not run at this size.</exception>
        /// <exception cref="InvalidOperationException">The model has no detail stage.</exception>
        IDetailWorkspace CreateDetailWorkspace(int height, int width) => throw new InvalidOperationException("The model has no detail stage.");
    }
}
