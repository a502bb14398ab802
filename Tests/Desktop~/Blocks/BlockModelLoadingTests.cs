using System;
using System.Collections.Generic;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class BlockModelLoadingTests
    {
        [Test]
        public void A_good_model_loads()
        {
            using var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu());

            Assert.That(model.Folder, Is.EqualTo(TinyModelFolder.Source));
            Assert.That(model.Manifest.Name, Is.EqualTo("Tiny"));
            Assert.That(model.Provider, Is.EqualTo(new ProviderChoice(ExecutionProvider.Cpu, "first preference")));
        }

        [Test]
        public void Without_DirectML_the_model_falls_back_to_the_CPU_and_says_why()
        {
            Assume.That(OperatingSystem.IsWindows(), Is.False, "Windows may have DirectML.");

            using var model = BlockModel.Load(TinyModelFolder.Source);

            Assert.That(model.Provider.Provider, Is.EqualTo(ExecutionProvider.Cpu));
            Assert.That(
                model.Provider.Reason,
                Is.EqualTo("DirectML is not available: this build of ONNX Runtime does not contain it"));
        }

        [Test]
        public void Without_DirectML_a_model_that_may_run_nowhere_else_is_refused()
        {
            Assume.That(OperatingSystem.IsWindows(), Is.False, "Windows may have DirectML.");
            var options = new BlockModelOptions { Providers = [ExecutionProvider.DirectML] };

            Assert.That(
                () => BlockModel.Load(TinyModelFolder.Source, options),
                Throws.TypeOf<ExecutionProviderException>().With.Message.Contains("DirectML is not available")
                    .And.Message.Contains("Add Cpu"));
        }

        [TestCaseSource(nameof(BadOptions))]
        public void An_option_that_cannot_be_is_refused_by_name(BlockModelOptions options, string setting)
        {
            Assert.That(
                () => BlockModel.Load(TinyModelFolder.Source, options),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo(setting));
        }

        [Test]
        public void A_disposed_model_makes_no_workspace()
        {
            var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu());

            model.Dispose();
            model.Dispose();

            Assert.That(() => model.CreateWorkspace(1, 16, 16), Throws.TypeOf<ObjectDisposedException>());
        }

        private static IEnumerable<TestCaseData> BadOptions()
        {
            yield return new TestCaseData(new BlockModelOptions { Providers = [] }, "Providers");
            yield return new TestCaseData(new BlockModelOptions { Providers = null! }, "Providers");
            yield return new TestCaseData(new BlockModelOptions { Providers = [(ExecutionProvider)7] }, "Providers");
            yield return new TestCaseData(new BlockModelOptions { Threads = -1 }, "Threads");
            yield return new TestCaseData(new BlockModelOptions { Threads = 1025 }, "Threads");
            yield return new TestCaseData(new BlockModelOptions { DeviceId = -1 }, "DeviceId");
        }
    }
}
