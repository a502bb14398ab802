using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>Decides whether a model uses its provider's memory.</summary>
    internal static class DevicePlacement
    {
        /// <summary>Makes the memory of the device where it is to be used.</summary>
        /// <param name="placement">What was asked for.</param>
        /// <param name="settings">The options that the model's sessions were made with; they must live as long as the memory.</param>
        /// <param name="provider">The provider that they name.</param>
        /// <returns>The memory; null where host memory is used.</returns>
        /// <exception cref="InvalidSettingException">The device was asked for, and its memory does not work.</exception>
        public static DeviceMemory? Choose(SpeculationPlacement placement, SessionOptions settings, ExecutionProvider provider)
        {
            if (placement == SpeculationPlacement.Host
                || (placement == SpeculationPlacement.Automatic && provider == ExecutionProvider.Cpu))
            {
                return null;
            }

            DeviceMemory? memory = null;
            string failure;
            try
            {
                memory = new DeviceMemory(settings, provider, hasOwnMemory: provider != ExecutionProvider.Cpu);
                if (DeviceProbe.Works(memory))
                {
                    return memory;
                }

                failure = "What was copied there came back changed.";
            }
            catch (OnnxRuntimeException error)
            {
                failure = error.Message;
            }

            memory?.Dispose();
            return placement == SpeculationPlacement.Automatic
                ? (DeviceMemory?)null
                : throw new InvalidSettingException(
                    nameof(BlockModelOptions.SpeculationPlacement),
                    placement,
                    $"The memory of {provider} cannot be used: {failure} Choose Automatic or Host.");
        }
    }
}
