using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Export;
using SpeCa.Plugin.Materials;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Looks;
using SpeCa.Editor.Threads;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Unity.Export
{
    /// <summary>Saves textures as assets of the open project.</summary>
    internal sealed class ProjectExporter : ITextureExporter
    {
        private readonly SpeCaSettings _settings;
        private readonly IUserInterfaceThread _thread;

        /// <summary>Saves to the folder that the project's settings name at the time.</summary>
        /// <param name="settings">The project's settings.</param>
        /// <param name="thread">The editor's main thread.</param>
        public ProjectExporter(SpeCaSettings settings, IUserInterfaceThread thread)
        {
            _settings = settings;
            _thread = thread;
        }

        /// <summary>What was saved last; null before the first.</summary>
        public WrittenMaterial? Last { get; private set; }

        /// <inheritdoc/>
        public async Task<ExportedMaterial> ExportAsync(
            FinishedTexture texture, string name, MapLook look, NormalConvention normal, CancellationToken cancellation)
        {
            MaterialName.Check(name);
            var writer = new TextureAssetWriter(_settings.OutputFolder, normal);
            MaterialSource source = await Task
                .Run(() => new MaterialSource(texture.Texture, look.ToDerivation(normal)), cancellation)
                .ConfigureAwait(false);

            // Unity's assets may be touched on its main thread alone.
            await _thread.RunAsync(() =>
            {
                cancellation.ThrowIfCancellationRequested();
                Last = writer.Write(source, name, CurrentPipeline.Find());
            }).ConfigureAwait(false);
            return new ExportedMaterial(_settings.OutputFolder, Last!.Files);
        }
    }
}
