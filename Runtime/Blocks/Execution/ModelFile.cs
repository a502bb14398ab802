using System;
using System.IO;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// Checks the files that a manifest names before anything reads them: that they lie in the model's folder, links
    /// included, and are what the manifest says.
    /// </summary>
    internal static class ModelFile
    {
        /// <summary>
        /// Checks that a part's file is there, is the one that the manifest names, has its operator set, and takes nothing
        /// from outside the folder.
        /// </summary>
        /// <returns>The file's path.</returns>
        /// <exception cref="ModelFileException">It is not, or does.</exception>
        public static string Check(string folder, PartDescription part, int opset, bool verifyHash) => Read(folder, part.File, (path, file) =>
        {
            if (verifyHash)
            {
                CheckHash(path, file, part.Sha256);
            }

            file.Position = 0;
            var scan = OnnxFileScan.Of(file);
            CheckOpset(path, scan.Opset, opset);
            foreach (var data in scan.External)
            {
                CheckExternal(folder, part.File, path, data);
            }
        });

        /// <summary>Checks that a data file is there, whole, and the one that the manifest names.</summary>
        /// <returns>The file's path.</returns>
        /// <exception cref="ModelFileException">It is not.</exception>
        public static string CheckData(string folder, DataFile data, bool verifyHash) => Read(folder, data.File, (path, file) =>
        {
            if (file.Length != data.Bytes)
            {
                throw new ModelFileException(
                    path, $"it has {file.Length} bytes, but the manifest says {data.Bytes}. The file is cut short or belongs to another model: copy it again.");
            }

            if (verifyHash && data.Sha256 != null)
            {
                CheckHash(path, file, data.Sha256);
            }
        });

        private static string Read(string folder, string name, Action<string, Stream> check)
        {
            var path = FolderFile.Find(folder, name, Refuse);
            try
            {
                // A pipe or a device says that it is empty, and opening it may take for ever.
                var isEmpty = File.Exists(path) && LinkedPath.LengthOf(path) == 0;
                using var file = isEmpty ? Stream.Null : File.OpenRead(path);
                check(path, file);
                return path;
            }
            catch (Exception error) when (error is FileNotFoundException || error is DirectoryNotFoundException)
            {
                throw new ModelFileException(path, "the file is missing. Copy the whole folder of the block model.", error);
            }
            catch (InvalidProtocolBufferException error)
            {
                throw new ModelFileException(path, $"the file is no ONNX model, or is cut short. Copy it again. ({error.Message})", error);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new ModelFileException(path, $"cannot be read: {error.Message}", error);
            }
        }

        private static ModelFileException Refuse(string path, string problem) => new ModelFileException(path, problem);

        private static void CheckHash(string path, Stream file, string expected)
        {
            var found = FileHash.Of(file);
            if (!string.Equals(found, expected, StringComparison.OrdinalIgnoreCase))
            {
                throw new ModelFileException(
                    path, $"its SHA-256 is {found}, but the manifest says {expected}. The file is damaged or belongs to another model: copy it again.");
            }
        }

        private static void CheckOpset(string path, long? found, int expected)
        {
            if (found == null)
            {
                throw new ModelFileException(path, "the file names no ONNX operator set; it is no ONNX model, or is cut short. Copy it again.");
            }

            if (found != expected)
            {
                throw new ModelFileException(path, $"it uses ONNX operator set {found}, but the manifest says {expected}. Export the block model again.");
            }
        }

        // ONNX Runtime looks for such a file from the folder that the part is in, which may be one inside the model's.
        private static void CheckExternal(string folder, string part, string path, ExternalData data)
        {
            var place = part.Substring(0, part.LastIndexOf('/') + 1);
            var name = $"{place}{ExternalData.Plain(data.Location)}";
            var file = FolderFile.Find(folder, name, (_, _) => new ModelFileException(
                path, $"tensors of it lie in '{data.Location}', outside the model's folder. Export the block model again, with its weights in that folder."));
            if (!File.Exists(file))
            {
                throw new ModelFileException(file, $"the file is missing, in which tensors of {part} lie. Copy the whole folder of the block model.");
            }

            var size = LinkedPath.LengthOf(file);
            if (!data.FitsIn(size))
            {
                throw new ModelFileException(
                    file, $"it has {size} bytes, too few for what {part} looks for in it. The file is cut short or belongs to another model: copy it again.");
            }
        }
    }
}
