using Microsoft.ML.OnnxRuntime;
using NUnit.Framework;

namespace SpeCa.Tests.InEditor
{
    internal sealed class NativeLibraryTests
    {
        [Test]
        public void ONNX_Runtime_is_loaded_and_can_run_on_the_processor()
        {
            OrtEnv environment = OrtEnv.Instance();

            Assert.That(environment.GetVersionString(), Does.Match(@"^\d+\.\d+\.\d+"));
            Assert.That(environment.GetAvailableProviders(), Does.Contain("CPUExecutionProvider"));
        }
    }
}
