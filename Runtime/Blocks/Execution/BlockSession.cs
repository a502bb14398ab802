using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>One part of a block model, loaded and checked against the manifest.</summary>
    internal sealed class BlockSession : IDisposable
    {
        private readonly InferenceSession _session;
        private readonly ISessionHost _host;
        private readonly RunOptions _runOptions;
        private readonly SessionTurn _turn = new SessionTurn();
        private int _nativeHandles = 2;

        private BlockSession(InferenceSession session, PartDescription part, bool hasOwnMemory, ISessionHost host)
        {
            _host = host;
            _session = session;
            HasOwnMemory = hasOwnMemory;
            _runOptions = new RunOptions();
            Part = part;
        }

        /// <summary>What the manifest says of the part.</summary>
        public PartDescription Part { get; }

        /// <summary>
        /// Whether the provider computes in memory of its own. Inputs in host memory are then copied when they are bound, not
        /// when the part runs, and outputs may still be under way when a run returns.
        /// </summary>
        public bool HasOwnMemory { get; }

        /// <summary>Native objects held: the session with its run options, and the bindings with their views.</summary>
        public int NativeHandleCount => Volatile.Read(ref _nativeHandles);

        /// <summary>Loads a part; with a batch, one that was exported for this number of rows.</summary>
        /// <exception cref="ModelFileException">ONNX Runtime cannot load the file.</exception>
        /// <exception cref="TensorMismatchException">A tensor is not as the manifest says.</exception>
        public static BlockSession Load(
            string path,
            PartDescription part,
            int? batch,
            SessionOptions options,
            OptimizedModelCache? cache = null,
            bool hasOwnMemory = false,
            ISessionHost? host = null)
        {
            InferenceSession session;
            try
            {
                session = cache == null ? new InferenceSession(path, options) : cache.Open(path, part.Sha256, options);
            }
            catch (OnnxRuntimeException error)
            {
                throw new ModelFileException(path, SessionError.Explain(error), error);
            }

            try
            {
                CheckTensors(path, "input", part.Inputs, batch, session.InputMetadata);
                CheckTensors(path, "output", part.Outputs, batch, session.OutputMetadata);
                return new BlockSession(session, part, hasOwnMemory, host ?? SessionHost.Instance);
            }
            catch
            {
                session.Dispose();
                throw;
            }
        }

        /// <summary>Loads a graph of the runtime's own.</summary>
        public static BlockSession Load(byte[] graph, PartDescription part, SessionOptions options, bool hasOwnMemory) =>
            new BlockSession(new InferenceSession(graph, options), part, hasOwnMemory, SessionHost.Instance);

        /// <summary>
        /// Makes a binding and ties it to tensors; the caller disposes it. Both need the session, so that no one may free it
        /// meanwhile.
        /// </summary>
        /// <param name="bind">Binds the tensors.</param>
        /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
        /// <exception cref="ModelExecutionException">A tensor cannot be bound.</exception>
        public OrtIoBinding CreateBinding(Action<OrtIoBinding> bind)
        {
            Enter();
            OrtIoBinding? binding = null;
            try
            {
                binding = _session.CreateIoBinding();
                bind(binding);
                return binding;
            }
            catch (Exception error)
            {
                binding?.Dispose();
                if (error is OnnxRuntimeException native)
                {
                    throw ModelExecutionException.Of(Part.File, native);
                }

                throw;
            }
            finally
            {
                _turn.Leave();
            }
        }

        /// <summary>Computes the part; waits for its turn where another thread runs the same part. Allocates nothing.</summary>
        /// <param name="binding">What the part reads and writes.</param>
        /// <param name="copied">The inputs that are to be copied from host memory again.</param>
        /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
        /// <exception cref="ModelExecutionException">The run failed.</exception>
        public void Run(OrtIoBinding binding, List<(string Name, OrtValue Value)> copied)
        {
            Enter();
            try
            {
                for (var input = 0; input < copied.Count; input++)
                {
                    binding.BindInput(copied[input].Name, copied[input].Value);
                }

                _host.Run(_session, _runOptions, binding);
                if (HasOwnMemory)
                {
                    // Another session reads the outputs next, and what a piece of work took is measured by its end.
                    binding.SynchronizeBoundOutputs();
                }
            }
            catch (OnnxRuntimeException error)
            {
                throw ModelExecutionException.Of(Part.File, error);
            }
            finally
            {
                _turn.Leave();
            }
        }

        /// <summary>Takes note of native objects that a binding made, or, below 0, released.</summary>
        public void CountHandles(int change) => Interlocked.Add(ref _nativeHandles, change);

        /// <summary>Frees the session, once a run that is under way is over.</summary>
        public void Dispose()
        {
            if (_turn.Close())
            {
                _runOptions.Dispose();
                _session.Dispose();
                CountHandles(-2);
            }
        }

        private void Enter()
        {
            if (!_turn.TryEnter())
            {
                throw new ObjectDisposedException(nameof(BlockModel), "The model was disposed while a workspace still used it.");
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
