using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using SpeCa.Runtime;

namespace SpeCa.Import
{
    /// <summary>
    /// What a block model was split from and how, in the file <c>split.json</c> beside its parts. With it, a split can be
    /// verified or repeated without naming the options again.
    /// </summary>
    public sealed record SplitRecord
    {
        /// <summary>The record's file name.</summary>
        public const string FileName = "split.json";

        /// <summary>
        /// The model's file: relative to the folder, or only its name where there is no way from one to the other.
        /// </summary>
        public string Source { get; init; } = "";

        /// <summary>How it was split.</summary>
        public SplitOptions Options { get; init; } = new SplitOptions();

        /// <summary>Reads the record in a block model's folder.</summary>
        /// <exception cref="ImportException">It is missing or damaged.</exception>
        public static SplitRecord Read(string folder)
        {
            var path = FolderFile.Find(folder, FileName, (file, problem) => new ImportException(file, problem));
            if (!File.Exists(path))
            {
                throw new ImportException(path, "there is no record of a split. Give a folder that a model was split into.");
            }

            try
            {
                var record = JsonSerializer.Deserialize<SplitRecord>(SmallFile.ReadText(path, SmallFile.Settings), SplitRecordFormat.Options);
                if (record?.IsComplete != true)
                {
                    throw new ImportException(path, "the record has a null where a value belongs. Split the model again.");
                }

                return record.IsRelative
                    ? record
                    : throw new ImportException(path, $"source is '{record.Source}'; it must be a path from the folder, with / between folders. Split the model again.");
            }
            catch (JsonException error)
            {
                throw new ImportException(
                    path,
                    $"at {error.Path ?? "$"}, line {error.LineNumber + 1}: {error.Message} Split the model again.",
                    error);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new ImportException(path, $"cannot be read: {error.Message}", error);
            }
        }

        /// <summary>The path of the model's file, given where the record's folder is now.</summary>
        public string SourceFrom(string folder) => Path.GetFullPath(Path.Combine(Path.GetFullPath(folder), Source));

        internal static SplitRecord Of(string model, string folder, SplitOptions options)
        {
            var relative = Path.GetRelativePath(folder, model);
            return new SplitRecord
            {
                Source = Path.IsPathRooted(relative) ? Path.GetFileName(model) : relative.Replace('\\', '/'),
                Options = options,
            };
        }

        internal void Write(string folder) =>
            File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, SplitRecordFormat.Options));

        // The model usually lies beside the folder, so it may lead out, but not to another drive or machine.
        private bool IsRelative => FolderFile.IsInside(string.Join("/", Source.Split('/').SkipWhile(name => name == "..")));

        // Anything that a deserializer sets may be null, whatever the types say.
        private bool IsComplete =>
            !string.IsNullOrEmpty(Source) && (object?)Options is SplitOptions options
            && (object?)options.ClassNames != null
            && (object?)options.Dimensions != null
            && (object?)options.Bindings != null;
    }
}
