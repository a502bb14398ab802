using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Speculation.Devices
{
    /// <summary>
    /// A model on the processor whose sessions are treated as a GPU's: inputs in host memory are bound for every run, and
    /// every run ends with the device's.
    /// </summary>
    internal sealed class CopyingModel : IBlockModel
    {
        private readonly SessionOptions _settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());
        private readonly BlockModelSessions _sessions;
        private readonly DeviceMemory? _device;

        public CopyingModel(string folder, SpeculationPlacement placement)
        {
            Manifest = ManifestReader.Read(folder);
            _sessions = BlockModelSessions.Load(folder, Manifest, _settings, hasOwnMemory: true);
            _device = placement == SpeculationPlacement.Device
                ? new DeviceMemory(_settings, ExecutionProvider.Cpu, hasOwnMemory: true)
                : null;
        }

        public BlockModelManifest Manifest { get; }

        public ProviderChoice Provider { get; } = new(ExecutionProvider.DirectML, "as if");

        /// <summary>Whether the device's memory passes the check that is made on load.</summary>
        public bool DeviceWorks => DeviceProbe.Works(_device!);

        public IBlockWorkspace CreateWorkspace(int rows, int height, int width) => _device == null
            ? new HostWorkspace(Manifest, _sessions, rows, height, width)
            : DeviceWorkspace.Create(_device, Manifest, _sessions, rows, height, width);

        public void Dispose()
        {
            _device?.Dispose();
            _sessions.Dispose();
            _settings.Dispose();
        }
    }
}
