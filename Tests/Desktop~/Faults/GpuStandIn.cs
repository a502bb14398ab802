using System;
using System.Reflection;
using System.Threading;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Tests.Faults
{
    /// <summary>
    /// A machine with a GPU, which the processor computes for: sessions of DirectML are the CPU's, treated as a device's. It can
    /// be removed while a part runs, for good, and then says what DirectML says.
    /// </summary>
    internal sealed class GpuStandIn : ISessionHost
    {
        private int _runs;
        private int _allRuns;
        private volatile bool _isRemoved;
        private int _moves;

        /// <summary>The run of a part on the device at which it is removed; 0 for never.</summary>
        public int RemovedAtRun { get; set; }

        /// <summary>Called before every run of a part, wherever it is, with its number; may throw.</summary>
        public Action<int>? BeforeRun { get; set; }

        /// <summary>Whether the device has no memory for the model.</summary>
        public bool HasNoRoom { get; set; }

        /// <summary>Whether the processor cannot be used either.</summary>
        public bool HasNoCpu { get; set; }

        /// <summary>Runs of parts on the device.</summary>
        public int Runs => Volatile.Read(ref _runs);

        /// <summary>How often the model was loaded on the processor.</summary>
        public int MovesToCpu => Volatile.Read(ref _moves);

        public static BlockModelOptions Options { get; } = new()
        {
            Providers = [ExecutionProvider.DirectML, ExecutionProvider.Cpu],
            Threads = 1,
        };

        public void Probe(string file, ExecutionProvider provider, BlockModelOptions options, PreparedLibraries libraries)
        {
            if (provider == ExecutionProvider.Cpu ? HasNoCpu : _isRemoved)
            {
                throw Error("the probe found no device");
            }
        }

        public SessionOptions CreateSettings(ExecutionProvider provider, BlockModelOptions options)
        {
            if (provider == ExecutionProvider.Cpu)
            {
                Interlocked.Increment(ref _moves);
            }
            else if (HasNoRoom)
            {
                throw Error("8007000E Not enough memory resources are available to complete this operation.");
            }

            return SessionSettings.Create(ExecutionProvider.Cpu, options);
        }

        public void Run(InferenceSession session, RunOptions options, OrtIoBinding binding)
        {
            if (MovesToCpu == 0)
            {
                if (_isRemoved || Interlocked.Increment(ref _runs) == RemovedAtRun)
                {
                    _isRemoved = true;
                    throw Error("DmlExecutionProvider Exception(1) 887A0005 The GPU device instance has been suspended.");
                }
            }

            BeforeRun?.Invoke(Interlocked.Increment(ref _allRuns));
            session.RunWithBinding(options, binding);
        }

        /// <summary>ONNX Runtime's own error, which nobody else can make.</summary>
        public static Exception Error(string message)
        {
            var constructor = typeof(OnnxRuntimeException)
                .GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)[0];
            var code = Enum.ToObject(constructor.GetParameters()[0].ParameterType, 1);
            return (Exception)constructor.Invoke([code, message]);
        }
    }
}
