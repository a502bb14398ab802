using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Libraries;
using UnityEngine;

namespace SpeCa.Setup.Packages
{
    /// <summary>A feed that speaks NuGet's protocol, version 3, such as nuget.org.</summary>
    public sealed class FeedPackageSource : IPackageSource
    {
        /// <summary>The index of nuget.org.</summary>
        public const string NuGetOrg = "https://api.nuget.org/v3/index.json";

        private const string PackageFiles = "PackageBaseAddress/3.0.0";
        private const string Registrations = "RegistrationsBaseUrl";
        private const string HashAlgorithm = "SHA512";

        private readonly HttpClient _client;
        private readonly Uri _index;
        private FeedAnswers.ServiceIndex? _services;

        /// <summary>Makes a source.</summary>
        /// <param name="client">Asks the feed; it belongs to the caller.</param>
        /// <param name="index">The address of the feed's index; https, or http on this computer.</param>
        /// <exception cref="PackageSourceException">The address is none, or not a safe one.</exception>
        public FeedPackageSource(HttpClient client, string index)
        {
            _client = client;
            _index = Parse(index);
        }

        /// <inheritdoc/>
        public string Name => _index.ToString();

        /// <inheritdoc/>
        public async Task<string?> FindPublishedHashAsync(LibraryPackage package, CancellationToken cancellation)
        {
            string? registrations = await FindServiceAsync(Registrations, cancellation).ConfigureAwait(false);
            if (registrations is null)
            {
                return null;
            }

            string address = Join(registrations, $"{package.Id.ToLowerInvariant()}/{package.Version.ToLowerInvariant()}.json");
            FeedAnswers.Registration registration =
                await AskAsync<FeedAnswers.Registration>(Parse(address), cancellation).ConfigureAwait(false);

            // Feeds other than nuget.org need not have a catalogue.
            if (!Uri.IsWellFormedUriString(registration.catalogEntry, UriKind.Absolute))
            {
                return null;
            }

            FeedAnswers.CatalogEntry entry =
                await AskAsync<FeedAnswers.CatalogEntry>(Parse(registration.catalogEntry), cancellation).ConfigureAwait(false);
            bool isKnown = entry.packageHashAlgorithm == HashAlgorithm && entry.packageHash.Length > 0;
            return isKnown ? entry.packageHash : null;
        }

        /// <inheritdoc/>
        public async Task CopyAsync(LibraryPackage package, Stream target, IProgress<long>? copied, CancellationToken cancellation)
        {
            string files = await FindServiceAsync(PackageFiles, cancellation).ConfigureAwait(false)
                ?? throw new PackageSourceException($"{_index} is no feed of packages: it names no {PackageFiles}.");
            string address = Join(
                files, $"{package.Id.ToLowerInvariant()}/{package.Version.ToLowerInvariant()}/{package.FileName}");
            await GetAsync(Parse(address), PackageLimits.PackageBytes, target, copied, cancellation).ConfigureAwait(false);
        }

        private static string Join(string address, string rest) => address.TrimEnd('/') + "/" + rest;

        private static Uri Parse(string address)
        {
            bool isAddress = Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed);
            bool isSafe = isAddress
                && (parsed!.Scheme == Uri.UriSchemeHttps || (parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback));
            return isSafe ? parsed! : throw new PackageSourceException(
                $"'{address}' is no address of a feed that can be trusted. Use one that starts with https://.");
        }

        private async Task<string?> FindServiceAsync(string type, CancellationToken cancellation)
        {
            _services ??= await AskAsync<FeedAnswers.ServiceIndex>(_index, cancellation).ConfigureAwait(false);
            return _services.resources
                .Where(resource => resource.type == type || resource.type.StartsWith(type + "/", StringComparison.Ordinal))
                .Select(resource => resource.id)
                .FirstOrDefault();
        }

        private async Task<T> AskAsync<T>(Uri address, CancellationToken cancellation)
        {
            using var answer = new MemoryStream();
            await GetAsync(address, PackageLimits.AnswerBytes, answer, null, cancellation).ConfigureAwait(false);
            string json = FeedAnswers.WithoutSigns(Encoding.UTF8.GetString(answer.ToArray()));
            try
            {
                return JsonUtility.FromJson<T>(json);
            }
            catch (ArgumentException error)
            {
                throw new PackageSourceException($"{address} does not answer in JSON. Is it the index of a feed?", error);
            }
        }

        private async Task GetAsync(
            Uri address, long limit, Stream target, IProgress<long>? copied, CancellationToken cancellation)
        {
            try
            {
                using HttpResponseMessage response = await _client
                    .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation)
                    .ConfigureAwait(false);
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    throw new PackageSourceException(
                        $"{address} answers {(int)response.StatusCode} {response.ReasonPhrase}. Check the feed's address, or use a folder "
                        + "with the package files.");
                }

                using Stream content = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
                if (!await BoundedCopy.RunAsync(content, target, limit, copied, cancellation).ConfigureAwait(false))
                {
                    throw new PackageSourceException($"{address} sends more than {limit} bytes, which cannot be right.");
                }
            }
            catch (Exception error) when (error is HttpRequestException or IOException
                || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                throw new PackageSourceException(
                    $"{address} cannot be reached: {error.Message} Check the connection, or use a folder with the package files.", error);
            }
        }
    }
}
