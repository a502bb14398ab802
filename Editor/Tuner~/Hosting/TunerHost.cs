using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SpeCa.Runtime;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>The tuner's web server while it runs.</summary>
    public sealed class TunerHost : IAsyncDisposable
    {
        private readonly WebApplication _application;

        private TunerHost(WebApplication application)
        {
            _application = application;
            Address = new Uri(application.Urls.Single());
        }

        /// <summary>Where it listens, <c>http://127.0.0.1:PORT/</c>.</summary>
        public Uri Address { get; }

        /// <summary>What the page is made of.</summary>
        public IServiceProvider Services => _application.Services;

        /// <summary>Starts the server.</summary>
        /// <param name="options">Checked options.</param>
        /// <param name="cancellation">Gives up starting.</param>
        /// <exception cref="InvalidSettingException">The port that was asked for is taken.</exception>
        public static async Task<TunerHost> StartAsync(TunerOptions options, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(options);
            if (options.Port is { } port)
            {
                return await TryStartAsync(options, port, cancellation) ?? throw new InvalidSettingException(
                    nameof(options.Port), port, "It is taken or may not be used: choose another one, or 0 for any free one.");
            }

            return await TryStartAsync(options, TunerOptions.FriendlyPort, cancellation)
                ?? await TryStartAsync(options, 0, cancellation)
                ?? throw new InvalidSettingException(nameof(options.Port), "not free", "No port of this machine is free.");
        }

        /// <summary>Waits until the server is stopped, by Ctrl+C or by the caller.</summary>
        public Task WaitForShutdownAsync(CancellationToken cancellation) => _application.WaitForShutdownAsync(cancellation);

        /// <summary>Stops the server, and frees what it served.</summary>
        public async ValueTask DisposeAsync()
        {
            // Pages that are still connected would ask for services that are gone, and be told of a failure in place of the end.
            await _application.StopAsync();
            await _application.DisposeAsync();
        }

        private static async Task<TunerHost?> TryStartAsync(TunerOptions options, int port, CancellationToken cancellation)
        {
            WebApplication application = TunerApplication.Create(options, port);
            try
            {
                await application.StartAsync(cancellation);
                return new TunerHost(application);
            }
            catch (IOException error) when (IsRefusedPort(error))
            {
                await application.DisposeAsync();
                return null;
            }
            catch
            {
                await application.DisposeAsync();
                throw;
            }
        }

        private static bool IsRefusedPort(IOException error) =>
            error.InnerException is AddressInUseException
            || error.InnerException is System.Net.Sockets.SocketException;
    }
}
