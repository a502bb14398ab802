using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Prompts.Encoding
{
    /// <summary>A text encoder, loaded, with its tokenizer and the buffers that it reads and writes.</summary>
    internal sealed class TextEncoder : IDisposable
    {
        private readonly PromptTokenizer _tokenizer;
        private readonly TextPart _part;
        private readonly RowTensor<long> _ids;
        private readonly RowTensor<long> _mask;

        private TextEncoder(PromptTokenizer tokenizer, TextPart part, RowTensor<long> ids, RowTensor<long> mask)
        {
            _tokenizer = tokenizer;
            _part = part;
            _ids = ids;
            _mask = mask;
        }

        /// <summary>What the encoder makes of the last prompt.</summary>
        public IReadOnlyList<RowTensor<float>> Outputs => _part.Outputs;

        /// <summary>Loads an encoder.</summary>
        /// <exception cref="BlockModelException">A file is damaged, or not what the manifest says.</exception>
        public static TextEncoder Load(
            string folder, BlockModelManifest manifest, TextEncoderDescription encoder, SessionOptions settings, bool verifyHashes)
        {
            var tokenizer = PromptTokenizer.Load(folder, encoder.Tokenizer, verifyHashes);
            var ids = new RowTensor<long>(BoundaryTensors.TokenIds, 1, tokenizer.Length);
            var mask = new RowTensor<long>(BoundaryTensors.TokenMask, 1, tokenizer.Length);
            var views = encoder.Part.Inputs.Select(input =>
                (ITensorView)new RowTensorView<long>(input.Carries == BoundaryTensors.TokenIds ? ids : mask, isPerRow: true));
            return new TextEncoder(tokenizer, TextPart.Load(folder, manifest, encoder.Part, views, settings, verifyHashes), ids, mask);
        }

        /// <summary>Encodes a prompt.</summary>
        /// <returns>Tokens of the prompt that were left out.</returns>
        public int Encode(string prompt)
        {
            var tokens = _tokenizer.Tokenize(prompt);
            for (var at = 0; at < tokens.Ids.Count; at++)
            {
                _ids.Values[at] = tokens.Ids[at];
                _mask.Values[at] = at < tokens.Used ? 1 : 0;
            }

            _part.Run();
            return tokens.LeftOut;
        }

        /// <inheritdoc/>
        public void Dispose() => _part.Dispose();
    }
}
