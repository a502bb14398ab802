using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Looks;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Export
{
    /// <summary>Writes a material to where it is used. A seam: a folder of images, or the assets of a project.</summary>
    public interface ITextureExporter
    {
        /// <summary>Writes all maps of a texture.</summary>
        /// <param name="texture">The texture.</param>
        /// <param name="name">What the files' names begin with.</param>
        /// <param name="look">How its maps are changed.</param>
        /// <param name="normal">Which way the normal map's green channel points.</param>
        /// <param name="cancellation">Stops between two files.</param>
        /// <exception cref="SpeCa.Runtime.SpeCaException">The name is unsafe, or a file cannot be written.</exception>
        Task<ExportedMaterial> ExportAsync(
            FinishedTexture texture, string name, MapLook look, NormalConvention normal, CancellationToken cancellation);
    }
}
