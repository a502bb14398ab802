using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>One part of a block model, loaded and checked against the manifest.</summary>
    internal sealed class BlockSession : IDisposable
    {
        // ONNX Runtime's GPU providers must not run a session twice at once, and none may run one that is being disposed.
        private readonly object _gate = new object();
        private readonly InferenceSession _session;
        private readonly RunOptions _runOptions;
        private readonly string[] _inputNames;
        private readonly string[] _outputNames;
        private int _views;
        private bool _disposed;

        private BlockSession(InferenceSession session, PartDescription part)
        {
            _session = session;
            _runOptions = new RunOptions();
            Part = part;
            _inputNames = part.Inputs.Select(tensor => tensor.Name).ToArray();
            _outputNames = part.Outputs.Select(tensor => tensor.Name).ToArray();
        }

        /// <summary>What the manifest says of the part.</summary>
        public PartDescription Part { get; }

        /// <summary>Native objects held: the session with its run options, and the views that bindings made for it.</summary>
        public int NativeHandleCount
        {
            get
            {
                lock (_gate)
                {
                    return _views + (_disposed ? 0 : 2);
                }
            }
        }

        /// <summary>Loads a part; with a batch, one that was exported for this number of rows.</summary>
        /// <exception cref="ModelFileException">ONNX Runtime cannot load the file.</exception>
        /// <exception cref="TensorMismatchException">A tensor is not as the manifest says.</exception>
        public static BlockSession Load(string path, PartDescription part, int? batch, SessionOptions options)
        {
            InferenceSession session;
            try
            {
                session = new InferenceSession(path, options);
            }
            catch (OnnxRuntimeException error)
            {
                throw new ModelFileException(path, SessionError.Explain(error), error);
            }

            try
            {
                CheckTensors(path, "input", part.Inputs, batch, session.InputMetadata);
                CheckTensors(path, "output", part.Outputs, batch, session.OutputMetadata);
                return new BlockSession(session, part);
            }
            catch
            {
                session.Dispose();
                throw;
            }
        }

        /// <summary>Computes the part; values in the order of the manifest's inputs and outputs.</summary>
        /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
        public void Run(OrtValue[] inputs, OrtValue[] outputs)
        {
            lock (_gate)
            {
                if (_disposed)
                {
                    throw new ObjectDisposedException(nameof(BlockModel), "The model was disposed while a workspace still used it.");
                }

                _session.Run(_runOptions, _inputNames, inputs, _outputNames, outputs);
            }
        }

        /// <summary>Takes note of native views that a binding made, or, below 0, released.</summary>
        public void CountViews(int change)
        {
            lock (_gate)
            {
                _views += change;
            }
        }

        /// <summary>Frees the session, once a run that is under way is over.</summary>
        public void Dispose()
        {
            lock (_gate)
            {
                if (!_disposed)
                {
                    _disposed = true;
                    _runOptions.Dispose();
                    _session.Dispose();
                }
            }
        }

        private static void CheckTensors(
            string path,
            string role,
            IReadOnlyList<TensorDescription> expected,
            int? batch,
            IReadOnlyDictionary<string, NodeMetadata> found)
        {
            foreach (var tensor in expected)
            {
                if (!found.TryGetValue(tensor.Name, out var metadata))
                {
                    throw new TensorMismatchException(path, tensor.Name, $"an {role}", $"not there; the file has {string.Join(", ", found.Keys)}");
                }

                var signature = Signature(metadata);
                if (signature != tensor.SignatureFor(batch))
                {
                    throw new TensorMismatchException(path, tensor.Name, tensor.SignatureFor(batch), signature);
                }
            }

            foreach (var name in found.Keys)
            {
                if (expected.All(tensor => tensor.Name != name))
                {
                    throw new TensorMismatchException(path, name, "absent from the file", $"an {role} that the manifest does not name");
                }
            }
        }

        private static string Signature(NodeMetadata metadata)
        {
            if (!metadata.IsTensor)
            {
                return metadata.OnnxValueType.ToString();
            }

            var dimensions = new string[metadata.Dimensions.Length];
            for (var axis = 0; axis < dimensions.Length; axis++)
            {
                dimensions[axis] = metadata.Dimensions[axis] >= 0
                    ? new TensorDimension(metadata.Dimensions[axis]).ToString()
                    : SymbolOr(metadata.SymbolicDimensions[axis], "?");
            }

            var type = metadata.ElementDataType switch
            {
                Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float => "float32",
                Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Int64 => "int64",
                var other => other.ToString(),
            };
            return $"{type}[{string.Join(", ", dimensions)}]";
        }

        private static string SymbolOr(string symbol, string unnamed) => symbol.Length > 0 ? symbol : unnamed;
    }
}
