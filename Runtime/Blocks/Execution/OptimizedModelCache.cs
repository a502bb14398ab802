using System;
using System.IO;
using System.Text;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// Keeps the graphs that ONNX Runtime has optimised, so that the next load need not optimise them again. An entry is
    /// the SHA-256 of a model, 64 digits, and the model; one that does not fit its hash, or that ONNX Runtime refuses, is written anew.
    /// Nothing that goes wrong here keeps a model from being loaded from its own file.
    /// </summary>
    internal sealed class OptimizedModelCache
    {
        private const int HashLength = 64;

        // To be raised when what is written changes.
        private const string Format = "1";

        private readonly string _folder;
        private readonly ExecutionProvider _provider;
        private readonly BlockModelOptions _options;

        private OptimizedModelCache(string folder, ExecutionProvider provider, BlockModelOptions options)
        {
            _folder = folder;
            _provider = provider;
            _options = options;
        }

        /// <summary>The cache that the options ask for; null where they ask for none.</summary>
        public static OptimizedModelCache? Create(ExecutionProvider provider, BlockModelOptions options) =>
            options.OptimizedModelFolder == null
                ? null
                : new OptimizedModelCache(options.OptimizedModelFolder, provider, options);

        /// <summary>Makes a session of a model, from the cache where it has a sound entry.</summary>
        /// <param name="path">The model's own file.</param>
        /// <param name="stated">The SHA-256 that the manifest states.</param>
        /// <param name="settings">The options of the session.</param>
        /// <exception cref="OnnxRuntimeException">ONNX Runtime refuses the model's own file.</exception>
        public InferenceSession Open(string path, string stated, SessionOptions settings)
        {
            // A stated hash that was not verified may be another file's.
            var hash = _options.VerifyHashes ? stated : FileHash.Of(path);
            var entry = Path.Combine(_folder, $"{Key(hash)}.optimized");
            var session = TryOpen(entry, settings);
            if (session == null && TryWrite(path, entry))
            {
                session = TryOpen(entry, settings);
            }

            return session ?? new InferenceSession(path, settings);
        }

        /// <summary>What an entry depends on: the model, who optimised it, and what it was optimised for.</summary>
        internal string Key(string modelHash)
        {
            var terms = string.Join("|", Format, modelHash, OrtEnv.Instance().GetVersionString(), _provider, _options.DeviceId);
            return FileHash.Of(new MemoryStream(Encoding.UTF8.GetBytes(terms)));
        }

        private static InferenceSession? TryOpen(string entry, SessionOptions settings)
        {
            try
            {
                return TryRead(entry) is { } model ? new InferenceSession(model, settings) : null;
            }
            catch (Exception error) when (IsOfTheCache(error))
            {
                return null;
            }
        }

        private static byte[]? TryRead(string entry)
        {
            if (!File.Exists(entry) || (File.GetAttributes(entry) & FileAttributes.ReparsePoint) != 0)
            {
                return null;
            }

            using var file = new BinaryReader(File.OpenRead(entry));
            var length = file.BaseStream.Length - HashLength;
            if (length <= 0 || length > int.MaxValue)
            {
                return null;
            }

            var hash = file.ReadBytes(HashLength);
            var model = file.ReadBytes((int)length);
            return Hash(model).AsSpan().SequenceEqual(hash) && IsWholeModel(model) ? model : null;
        }

        // Whoever can write here can write a hash as well. No entry that this class wrote takes anything from another file.
        private static bool IsWholeModel(byte[] model)
        {
            try
            {
                var scan = OnnxFileScan.Of(new MemoryStream(model));
                return scan.Opset != null && scan.External.Count == 0;
            }
            catch (InvalidProtocolBufferException)
            {
                return false;
            }
        }

        private static byte[] Hash(byte[] model) => Encoding.ASCII.GetBytes(FileHash.Of(new MemoryStream(model)));

        private bool TryWrite(string path, string entry)
        {
            var temporary = $"{entry}.{Guid.NewGuid():N}";
            try
            {
                Directory.CreateDirectory(_folder);
                using (var settings = SessionSettings.Create(_provider, _options))
                {
                    // The last level depends on the processor: it is left to the load, since an entry may move with its folder.
                    settings.GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_EXTENDED;
                    settings.OptimizedModelFilePath = temporary;
                    using var session = new InferenceSession(path, settings);
                }

                var model = File.ReadAllBytes(temporary);
                WholeFile.Write(entry, file =>
                {
                    file.Write(Hash(model), 0, HashLength);
                    file.Write(model, 0, model.Length);
                });
                return true;
            }
            catch (Exception error) when (IsOfTheCache(error))
            {
                return false;
            }
            finally
            {
                WholeFile.DeleteQuietly(temporary);
            }
        }

        private static bool IsOfTheCache(Exception error) =>
            error is OnnxRuntimeException || error is IOException || error is UnauthorizedAccessException;
    }
}
