using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Hosting;

namespace SpeCa.Tuner.Tests.Hosting
{
    /// <summary>A real server on a free port, with folders of its own.</summary>
    internal sealed class RunningTuner : IAsyncDisposable
    {
        private readonly DirectoryInfo _folder;
        private readonly TunerHost _host;

        private RunningTuner(DirectoryInfo folder, TunerHost host)
        {
            _folder = folder;
            _host = host;
            Client = new HttpClient { BaseAddress = host.Address };
        }

        public HttpClient Client { get; }

        public Uri Address => _host.Address;

        public string Folder => _folder.FullName;

        public IServiceProvider Services => _host.Services;

        public static async Task<RunningTuner> StartAsync(int? port = 0)
        {
            var folder = Directory.CreateTempSubdirectory("speca-tuner-");
            var options = new TunerOptions
            {
                ModelFolder = TinyModelFolder.Source,
                OutputFolder = Path.Combine(folder.FullName, "textures"),
                DataFolder = Path.Combine(folder.FullName, "data"),
                Port = port,
                OpensBrowser = false,
            };
            return new RunningTuner(folder, await TunerHost.StartAsync(TunerOptionsCheck.Prepare(options)));
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await _host.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
