using System;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// Reads out of an error's words what went wrong: ONNX Runtime gives the same code to a lost device as to any other failure,
    /// and only names the system's code.
    /// </summary>
    internal static class FailureText
    {
        // DXGI_ERROR_DEVICE_REMOVED, _HUNG and _RESET, _DRIVER_INTERNAL_ERROR, and how DirectML and CUDA say the same.
        private static readonly string[] _lost =
        {
            "887A0005", "887A0006", "887A0007", "887A0020", "device removed", "device instance has been suspended", "device is lost", "device-lost",
            "cudaErrorDevicesUnavailable", "CUDA failure 46",
        };

        // E_OUTOFMEMORY, and how the arenas of ONNX Runtime and the C++ library say the same.
        private static readonly string[] _outOfMemory =
        {
            "8007000E", "Failed to allocate memory", "bad_alloc", "bad allocation", "out of memory", "Available memory of",
        };

        /// <summary>What an error's message tells of.</summary>
        public static ExecutionFailure KindOf(string message) =>
            HasAny(message, _lost) ? ExecutionFailure.DeviceLost
            : HasAny(message, _outOfMemory) ? ExecutionFailure.OutOfMemory
            : ExecutionFailure.RunFailed;

        /// <summary>The first line of an error's message, without a full stop.</summary>
        public static string FirstLine(Exception error) => error.Message.Split('\n')[0].Trim().TrimEnd('.');

        private static bool HasAny(string message, string[] words)
        {
            foreach (var word in words)
            {
                if (message.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
