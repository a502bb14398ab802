using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Editor.Models
{
    /// <summary>Where models come from. A seam: one window opens a model for itself, many share it.</summary>
    public interface IModelSource
    {
        /// <summary>Opens a model without blocking the caller.</summary>
        /// <param name="folder">The block model's folder.</param>
        /// <param name="provider">Where it is to run.</param>
        /// <param name="cancellation">Gives up waiting for it.</param>
        /// <exception cref="SpeCa.Runtime.SpeCaException">The model or its presets cannot be used.</exception>
        Task<LoadedModel> OpenAsync(string folder, ProviderPreference provider, CancellationToken cancellation);
    }
}
