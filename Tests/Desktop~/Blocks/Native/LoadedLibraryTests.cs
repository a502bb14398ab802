using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Tests.Blocks.Native
{
    internal sealed class LoadedLibraryTests
    {
        private static readonly BlockModelOptions _cpu = BlockModelOptions.Default.Preferring(ProviderPreference.Cpu);

        [Test]
        [Platform("Linux,Win")]
        public void A_loaded_model_says_which_native_library_is_in_the_process_and_its_version()
        {
            using var folder = new TinyModelFolder();

            using var model = BlockModel.Load(folder.Path, _cpu);

            var library = model.NativeLibraries[0];
            Assert.That(library.Path, Does.Exist.And.Contain("onnxruntime"));
            Assert.That(library.Version, Does.StartWith(OrtEnv.Instance().GetVersionString()));
            Assert.That(library.Origin, Is.EqualTo(LibraryOrigin.GivenFolder));
        }

        [Test]
        [Platform("Linux")]
        public void On_Linux_the_file_is_one_that_the_memory_map_of_the_process_has()
        {
            using var folder = new TinyModelFolder();

            using var model = BlockModel.Load(folder.Path, _cpu);

            var mapped = File.ReadLines("/proc/self/maps").Where(line => line.EndsWith(model.NativeLibraries[0].Path));
            Assert.That(mapped, Is.Not.Empty);
        }

        [Test]
        public void A_DirectML_that_cannot_be_used_in_this_process_leaves_the_CPU_with_the_reason()
        {
            using var folder = new TinyModelFolder();
            var problem = new NativeLibraryException("DirectML.dll", "1.8.0 from elsewhere is loaded already");
            var proof = Path.Combine(folder.Path, "condition.onnx");
            var prepared = new PreparedLibraries(problem);

            var choice = ExecutionProviderSelection.Choose(
                BlockModelOptions.Default,
                provider => ProviderProbe.Run(proof, provider, BlockModelOptions.Default, prepared));

            Assert.That(choice.Provider, Is.EqualTo(ExecutionProvider.Cpu));
            Assert.That(choice.Reason, Does.Contain("1.8.0 from elsewhere"));
        }

        [Test]
        public void A_nameless_folder_is_refused()
        {
            using var folder = new TinyModelFolder();

            var error = Assert.Throws<InvalidSettingException>(
                () => BlockModel.Load(folder.Path, _cpu with { NativeLibraryFolders = ["libraries", " "] }));

            Assert.That(error.Setting, Is.EqualTo(nameof(BlockModelOptions.NativeLibraryFolders)));
        }
    }
}
