using System;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>The ONNX Runtime options of a block model's sessions.</summary>
    internal static class SessionSettings
    {
        /// <summary>Makes options; the caller disposes them.</summary>
        public static SessionOptions Create(ExecutionProvider provider, BlockModelOptions options)
        {
            var settings = new SessionOptions();
            try
            {
                settings.GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL;
                settings.ExecutionMode = ExecutionMode.ORT_SEQUENTIAL;
                settings.InterOpNumThreads = 1;
                settings.IntraOpNumThreads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
                settings.LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;

                // Each part has its own threads: those of one must not spin on the cores while another part runs.
                settings.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
                if (provider == ExecutionProvider.DirectML)
                {
                    settings.EnableMemoryPattern = false;
                    settings.AppendExecutionProvider_DML(options.DeviceId);
                }
                else
                {
                    SharedArena.Use(settings);
                }

                return settings;
            }
            catch
            {
                settings.Dispose();
                throw;
            }
        }
    }
}
