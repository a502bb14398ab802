using System;
using System.IO;
using System.IO.Compression;
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
        /// <summary>The address of an export's archive.</summary>
        public static string AddressOf(string identifier) => $"exports/{identifier}.zip";

        /// <summary>Answers <c>/exports/IDENTIFIER.zip</c> with the export's files, and 404 for anything else.</summary>
        public static void MapExports(this IEndpointRouteBuilder endpoints) =>
            endpoints.MapGet("/exports/{identifier:length(32)}.zip", Download);

        private static IResult Download(string identifier, ExportArchive archive, CancellationToken cancellation)
        {
            if (!archive.TryFind(identifier, out ExportedFiles? files))
            {
                return Results.NotFound();
            }

            return Results.Stream(
                body => WriteAsync(files, body, cancellation), "application/zip", $"{files.Name}.zip");
        }

        private static async Task WriteAsync(ExportedFiles files, Stream body, CancellationToken cancellation)
        {
            await using var archive = await ZipArchive.CreateAsync(
                body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
            foreach (string path in files.Paths)
            {
                // PNG is compressed already.
                ZipArchiveEntry entry = archive.CreateEntry(Path.GetFileName(path), CompressionLevel.Fastest);
                await using Stream target = await entry.OpenAsync(cancellation);
                await using FileStream source = File.OpenRead(path);
                await source.CopyToAsync(target, cancellation);
            }
        }
    }
}
