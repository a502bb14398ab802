using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SpeCa.Tuner.Export
{
    /// <summary>Lets the browser download what was exported.</summary>
    internal static class ExportEndpoint
    {
        private const int BufferBytes = 1 << 16;

        /// <summary>The address of an export's archive.</summary>
        public static string AddressOf(string identifier) => $"exports/{identifier}.zip";

        /// <summary>Answers <c>/exports/IDENTIFIER.zip</c> with the export's files, and 404 for anything else.</summary>
        public static void MapExports(this IEndpointRouteBuilder endpoints) =>
            endpoints.MapGet("/exports/{identifier:length(32)}.zip", DownloadAsync);

        private static async Task<IResult> DownloadAsync(
            string identifier, ExportArchive archive, CancellationToken cancellation)
        {
            if (!archive.TryFind(identifier, out ExportedFiles? files) || !files.Paths.All(File.Exists))
            {
                return Results.NotFound();
            }

            return Results.Stream(await PackAsync(files, cancellation), "application/zip", $"{files.Name}.zip");
        }

        // Maps of a large texture are tens of megabytes, so they are packed on the disk and not in memory.
        private static async Task<Stream> PackAsync(ExportedFiles files, CancellationToken cancellation)
        {
            var packed = new FileStream(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                BufferBytes,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            try
            {
                await using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
                {
                    foreach (string path in files.Paths)
                    {
                        // PNG is compressed already.
                        await archive.CreateEntryFromFileAsync(path, Path.GetFileName(path), CompressionLevel.Fastest, cancellation);
                    }
                }

                packed.Position = 0;
                return packed;
            }
            catch
            {
                await packed.DisposeAsync();
                throw;
            }
        }
    }
}
