using System;
using System.IO;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;
using SpeCa.Editor.Export;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Blocks;
using SpeCa.Tuner.Browsing;
using SpeCa.Tuner.Export;
using SpeCa.Tuner.Layout;
using SpeCa.Tuner.Models;
using SpeCa.Tuner.Presets;
using SpeCa.Tuner.Session;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>Puts the web application together.</summary>
    internal static class TunerApplication
    {
        // A reload must find its circuit gone soon: it holds models and results.
        private static readonly TimeSpan _circuitRetention = TimeSpan.FromMinutes(2);

        /// <summary>Makes the application; it listens on this machine's loopback address alone.</summary>
        /// <param name="options">Checked options.</param>
        /// <param name="port">The port; 0 takes any free one.</param>
        public static WebApplication Create(TunerOptions options, int port)
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
            {
                ApplicationName = typeof(TunerApplication).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            });

            // Nothing from outside may add an address to listen on; what the tuner does is said on its command line.
            builder.Configuration.Sources.Clear();
            StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
            builder.WebHost.ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, port);
            });
            builder.Logging.ClearProviders();
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
            builder.Logging.SetMinimumLevel(LogLevel.Error);

            // That the host does not start is said by whoever starts it, in words.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

            // A page that is loaded again after a restart brings a token of the process before, and gets a new one.
            builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None);
            AddServices(builder.Services, options, builder.Environment.IsDevelopment());

            WebApplication application = builder.Build();
            Configure(application);
            return application;
        }

        private static void AddServices(IServiceCollection services, TunerOptions options, bool showsDetails)
        {
            services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
            services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
            services.AddSingleton(options);

            // What the keys protect lives no longer than this process, so they need not stay on the disk.
            services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
            services.AddSingleton<ExportArchive>();
            services.AddSingleton<IModelSource>(_ => new SharedModels(
                new ModelFolderSource(new BlockModelOptions { Threads = options.Threads }), TimeProvider.System));
            services.AddSingleton(new MaterialThumbnails(TimeProvider.System));
            services.AddSingleton<IPresetStore>(new FilePresetStore(Path.Combine(options.DataFolder, "presets")));
            services.AddSingleton<ITextureExporter>(new FolderTextureExporter(options.OutputFolder));
            services.AddScoped<TunerSession>();
            services.AddScoped<BrowserPage>();
            services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
            {
                circuits.DetailedErrors = showsDetails;
                circuits.DisconnectedCircuitRetentionPeriod = _circuitRetention;
                circuits.DisconnectedCircuitMaxRetained = 8;
            });
            services.AddMudServices();
        }

        private static void Configure(WebApplication application)
        {
            application.UseMiddleware<LocalRequestsOnly>();
            application.UseMiddleware<SecurityHeaders>();
            application.UseAntiforgery();
            application.MapStaticAssets();
            application.MapExports();
            application.MapRazorComponents<App>()
                .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
        }
    }
}
