using System;
using System.IO;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Checks an ONNX file before ONNX Runtime sees it.</summary>
    internal static class ModelFile
    {
        /// <summary>Checks that a part's file is there, is the one that the manifest names, and has its operator set.</summary>
        /// <exception cref="ModelFileException">It is not.</exception>
        public static void Check(string path, PartDescription part, int opset, bool verifyHash) => Read(path, file =>
        {
            if (verifyHash)
            {
                CheckHash(path, file, part.Sha256);
            }

            file.Position = 0;
            CheckOpset(path, file, opset);
        });

        /// <summary>Checks that a data file is there, whole, and the one that the manifest names.</summary>
        /// <exception cref="ModelFileException">It is not.</exception>
        public static void CheckData(string path, DataFile data, bool verifyHash) => Read(path, file =>
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

        private static void Read(string path, Action<Stream> check)
        {
            try
            {
                using var file = File.OpenRead(path);
                check(file);
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

        private static void CheckHash(string path, Stream file, string expected)
        {
            var found = FileHash.Of(file);
            if (!string.Equals(found, expected, StringComparison.OrdinalIgnoreCase))
            {
                throw new ModelFileException(
                    path, $"its SHA-256 is {found}, but the manifest says {expected}. The file is damaged or belongs to another model: copy it again.");
            }
        }

        private static void CheckOpset(string path, Stream file, int expected)
        {
            using var model = new CodedInputStream(file, leaveOpen: true);
            for (var tag = model.ReadTag(); tag != 0; tag = model.ReadTag())
            {
                if (WireFormat.GetTagFieldNumber(tag) != OnnxField.Model.OpsetImport)
                {
                    model.SkipLastField();
                    continue;
                }

                var (domain, version) = ReadOperatorSet(model.ReadBytes().CreateCodedInput());
                if (domain.Length == 0 || domain == "ai.onnx")
                {
                    if (version != expected)
                    {
                        throw new ModelFileException(path, $"it uses ONNX operator set {version}, but the manifest says {expected}. Export the block model again.");
                    }

                    return;
                }
            }

            throw new ModelFileException(path, "the file names no ONNX operator set; it is no ONNX model, or is cut short. Copy it again.");
        }

        /// <summary>Reads a domain of operators and its version from the message that the reader is in.</summary>
        internal static (string Domain, long Version) ReadOperatorSet(CodedInputStream set)
        {
            var domain = "";
            long version = 0;
            for (var tag = set.ReadTag(); tag != 0; tag = set.ReadTag())
            {
                switch (WireFormat.GetTagFieldNumber(tag))
                {
                    case OnnxField.OperatorSet.Domain:
                        domain = set.ReadString();
                        break;
                    case OnnxField.OperatorSet.Version:
                        version = set.ReadInt64();
                        break;
                    default:
                        set.SkipLastField();
                        break;
                }
            }

            return (domain, version);
        }
    }
}
