using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Prompts.Encoding;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Prompts
{
    /// <summary>
    /// The text encoders of a block model.
    /// <code>
    /// using var encoder = PromptEncoder.Load("my-model");
    /// var prompt = encoder.Encode("mossy cobblestone wall");
    /// var empty = encoder.Encode("");
    /// var subject = new TextureSubject(prompt.Values, empty.Values, seed: 7, prompt.Prompt);
    /// </code>
    /// Text encoders are often larger than the model itself: encode what is needed, then dispose.
    /// </summary>
    public sealed class PromptEncoder : IDisposable
    {
        private readonly object _gate = new object();
        private readonly List<TextEncoder> _encoders;
        private readonly TextPart? _join;
        private bool _disposed;

        private PromptEncoder(ProviderChoice provider, List<TextEncoder> encoders, TextPart? join)
        {
            Provider = provider;
            _encoders = encoders;
            _join = join;
        }

        /// <summary>Where the encoders run, and why there.</summary>
        public ProviderChoice Provider { get; }

        /// <summary>Loads the text encoders of a block model.</summary>
        /// <param name="folder">The folder with the <c>manifest.json</c>.</param>
        /// <param name="options">How to load them; null for the defaults.</param>
        /// <exception cref="BlockModelException">The model has no text encoder, or a file is missing or damaged.</exception>
        /// <exception cref="ExecutionProviderException">No preferred provider works.</exception>
        /// <exception cref="NativeLibraryException">
        /// On Windows: ONNX Runtime's native library is missing, too old, or another copy of it is loaded already.
        /// </exception>
        public static PromptEncoder Load(string folder, BlockModelOptions? options = null)
        {
            options ??= BlockModelOptions.Default;
            options.Validate();
            var manifest = ManifestReader.Read(folder);
            var text = manifest.Text ?? throw new ManifestException(
                Path.Combine(folder, ManifestReader.FileName),
                "the model has no text encoder. Import a pipeline whose text encoders are exported too, or give embeddings.");
            foreach (var weights in text.Weights)
            {
                ModelFile.CheckData(folder, weights, options.VerifyHashes);
            }

            var libraries = NativeLibraries.OfThisSystem().Prepare(options.NativeLibraryFolders);

            // The join, or else the first encoder, proves a provider.
            var part = text.Join ?? text.Encoders[0].Part;
            var proof = ModelFile.Check(folder, part, part.Opset ?? manifest.Opset, options.VerifyHashes);
            var provider = ExecutionProviderSelection.Choose(
                options, candidate => ProviderProbe.Run(proof, candidate, options, libraries));
            using var settings = SessionSettings.Create(provider.Provider, options);
            return Load(folder, manifest, text, provider, settings, options.VerifyHashes);
        }

        /// <summary>Encodes a prompt. One at a time: further threads wait.</summary>
        /// <param name="prompt">The prompt; the empty one is what guidance leads away from.</param>
        /// <param name="cancellation">Takes effect after the encoder that is running.</param>
        /// <exception cref="InvalidSettingException">The prompt is no valid Unicode.</exception>
        /// <exception cref="PromptEncodingException">The result is not finite.</exception>
        /// <exception cref="ObjectDisposedException">The encoder was disposed.</exception>
        /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
        public EncodedPrompt Encode(string prompt, CancellationToken cancellation = default)
        {
            lock (_gate)
            {
                if (_disposed)
                {
                    throw new ObjectDisposedException(nameof(PromptEncoder));
                }

                var leftOut = int.MaxValue;
                foreach (var encoder in _encoders)
                {
                    cancellation.ThrowIfCancellationRequested();
                    leftOut = Math.Min(leftOut, encoder.Encode(prompt));
                }

                _join?.Run();
                return new EncodedPrompt(prompt, Collect(prompt), leftOut);
            }
        }

        /// <summary>Encodes a prompt on a worker thread; see <see cref="Encode"/>.</summary>
        public Task<EncodedPrompt> EncodeAsync(string prompt, CancellationToken cancellation = default) =>
            Task.Run(() => Encode(prompt, cancellation), cancellation);

        /// <summary>Frees the encoders, once a prompt that is being encoded is done.</summary>
        public void Dispose()
        {
            lock (_gate)
            {
                _disposed = true;
                _join?.Dispose();
                Dispose(_encoders);
            }
        }

        private static PromptEncoder Load(
            string folder,
            BlockModelManifest manifest,
            TextDescription text,
            ProviderChoice provider,
            SessionOptions settings,
            bool verifyHashes)
        {
            var encoders = new List<TextEncoder>();
            try
            {
                foreach (var encoder in text.Encoders)
                {
                    encoders.Add(TextEncoder.Load(folder, manifest, encoder, settings, verifyHashes));
                }

                var made = encoders.SelectMany(encoder => encoder.Outputs).ToDictionary(output => output.Name);
                var join = text.Join == null ? null : TextPart.Load(
                    folder,
                    manifest,
                    text.Join,
                    text.Join.Inputs.Select(input => new RowTensorView<float>(made[input.Carries], isPerRow: true)),
                    settings,
                    verifyHashes);
                return new PromptEncoder(provider, encoders, join);
            }
            catch
            {
                Dispose(encoders);
                throw;
            }
        }

        private ConditioningValues Collect(string prompt)
        {
            var outputs = _join == null ? _encoders.SelectMany(encoder => encoder.Outputs) : _join.Outputs;
            var values = new Dictionary<string, float[]>();
            foreach (var output in outputs)
            {
                values[output.Name] = FiniteValues.AreAll(output.Values)
                    ? output.Values.ToArray()
                    : throw new PromptEncodingException(prompt, output.Name);
            }

            return new ConditioningValues(values);
        }

        private static void Dispose(IEnumerable<TextEncoder> encoders)
        {
            foreach (var encoder in encoders)
            {
                encoder.Dispose();
            }
        }
    }
}
