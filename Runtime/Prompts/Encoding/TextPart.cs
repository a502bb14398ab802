using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Prompts.Encoding
{
    /// <summary>A part that takes one prompt at a time, loaded, with its buffers.</summary>
    internal sealed class TextPart : IDisposable
    {
        private readonly BlockSession _session;
        private readonly PartBinding _binding;

        private TextPart(BlockSession session, PartBinding binding, IReadOnlyList<RowTensor<float>> outputs)
        {
            _session = session;
            _binding = binding;
            Outputs = outputs;
        }

        /// <summary>The outputs, named after what they carry.</summary>
        public IReadOnlyList<RowTensor<float>> Outputs { get; }

        /// <summary>Loads a part and ties it to the buffers of its inputs, in their order.</summary>
        /// <exception cref="BlockModelException">The file is damaged, or not what the manifest says.</exception>
        public static TextPart Load(
            string folder,
            BlockModelManifest manifest,
            PartDescription part,
            IEnumerable<ITensorView> inputs,
            SessionOptions settings,
            bool verifyHashes)
        {
            var path = ModelFile.Check(folder, part, part.Opset ?? manifest.Opset, verifyHashes);
            var outputs = part.Outputs.Select(Allocate).ToArray();
            var views = outputs.Select(output => (ITensorView)new RowTensorView<float>(output, isPerRow: true)).ToArray();
            var session = BlockSession.Load(path, part, batch: 1, settings);
            return new TextPart(session, new PartBinding(session, inputs.ToArray(), views), outputs);
        }

        /// <summary>Computes the outputs.</summary>
        public void Run() => _binding.Run(1);

        /// <inheritdoc/>
        public void Dispose()
        {
            _binding.Dispose();
            _session.Dispose();
        }

        private static RowTensor<float> Allocate(TensorDescription tensor) =>
            new RowTensor<float>(tensor.Carries, 1, tensor.Shape.Skip(1).Select(side => (long)side.Size).ToArray());
    }
}
