using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Blocks
{
    public class BlockModelTests
    {
        private static readonly BlockModelOptions _cpu = new() { Providers = new[] { ExecutionProvider.Cpu } };

        private TinyModelFolder _folder = null!;

        [SetUp]
        public void Copy() => _folder = new TinyModelFolder();

        [TearDown]
        public void Remove() => _folder.Dispose();

        private BlockModelException Refused() => Assert.Catch<BlockModelException>(() => BlockModel.Load(_folder.Path, _cpu))!;

        [Test]
        public void Provider_falls_back_to_the_CPU_and_says_why()
        {
            Assume.That(OperatingSystem.IsWindows(), Is.False);

            using var model = BlockModel.Load(_folder.Path);

            Assert.That(model.Provider.Provider, Is.EqualTo(ExecutionProvider.Cpu));
            Assert.That(model.Provider.Reason, Does.StartWith("DirectML is not available"));
        }

        [Test]
        public void Provider_that_is_not_there_is_an_error_where_nothing_else_is_allowed()
        {
            Assume.That(OperatingSystem.IsWindows(), Is.False);

            var error = Assert.Throws<ExecutionProviderException>(
                () => BlockModel.Load(_folder.Path, new BlockModelOptions { Providers = new[] { ExecutionProvider.DirectML } }));

            Assert.That(error!.Message, Does.Contain("DirectML"));
        }

        [TestCase("Threads", -1, 0)]
        [TestCase("DeviceId", 0, -1)]
        public void Impossible_options_are_refused_by_name(string setting, int threads, int device)
        {
            var error = Assert.Throws<InvalidSettingException>(
                () => BlockModel.Load(_folder.Path, _cpu with { Threads = threads, DeviceId = device }));

            Assert.That(error!.Setting, Is.EqualTo(setting));
        }

        [Test]
        public void Missing_file_is_named()
        {
            File.Delete(_folder["trunk_1.onnx"]);

            var error = Refused();

            Assert.That(error, Is.TypeOf<ModelFileException>());
            Assert.That(error.File, Is.EqualTo(_folder["trunk_1.onnx"]));
            Assert.That(error.Message, Does.Contain("missing"));
        }

        private static IEnumerable<TestCaseData> Damage()
        {
            yield return Case("empty", bytes => Array.Empty<byte>());
            yield return Case("truncated", bytes => bytes[..(bytes.Length / 2)]);
            yield return Case("one byte changed", bytes =>
            {
                bytes[bytes.Length / 2] ^= 1;
                return bytes;
            });
            yield return Case("text", _ => Encoding.UTF8.GetBytes("This is no model."));

            static TestCaseData Case(string name, Func<byte[], byte[]> damage) => new TestCaseData(damage).SetArgDisplayNames(name);
        }

        [TestCaseSource(nameof(Damage))]
        public void Damaged_file_is_told_by_its_hash(Func<byte[], byte[]> damage)
        {
            File.WriteAllBytes(_folder["head.onnx"], damage(File.ReadAllBytes(_folder["head.onnx"])));

            var error = Refused();

            Assert.That(error, Is.TypeOf<ModelFileException>());
            Assert.That(error.Message, Does.Contain("head.onnx").And.Contain("SHA-256"));
        }

        [TestCase("empty", 0)]
        [TestCase("truncated", 2)]
        public void Damaged_file_is_refused_even_with_a_fitting_hash(string name, int divisor)
        {
            var bytes = File.ReadAllBytes(_folder["head.onnx"]);
            File.WriteAllBytes(_folder["head.onnx"], divisor == 0 ? Array.Empty<byte>() : bytes[..(bytes.Length / divisor)]);
            _folder.AcceptHash("head", "head.onnx");

            var error = Refused();

            Assert.That(error, Is.TypeOf<ModelFileException>());
            Assert.That(error.File, Is.EqualTo(_folder["head.onnx"]));
        }

        [Test]
        public void Swapped_files_are_told_by_their_hashes()
        {
            File.Move(_folder["trunk_0.onnx"], _folder["swap"]);
            File.Move(_folder["verify.onnx"], _folder["trunk_0.onnx"]);
            File.Move(_folder["swap"], _folder["verify.onnx"]);

            Assert.That(Refused().Message, Does.Contain("trunk_0.onnx").And.Contain("belongs to another model"));
        }

        [Test]
        public void Other_operator_set_is_refused()
        {
            _folder.EditManifest(manifest => manifest["opset"] = 18);

            Assert.That(Refused().Message, Does.Contain("operator set 17").And.Contain("18"));
        }

        [Test]
        public void Tensor_that_the_file_has_not_is_named()
        {
            _folder.EditManifest(manifest => manifest["head"]!["inputs"]![0]!["name"] = "tokens");

            var error = (TensorMismatchException)Refused();

            Assert.That(error.Tensor, Is.EqualTo("tokens"));
            Assert.That(error.Found, Does.Contain("hidden"));
        }

        [Test]
        public void Tensor_of_another_shape_is_named_with_both_shapes()
        {
            _folder.EditManifest(manifest => manifest["condition"]!["inputs"]![0]!["shape"]!.AsArray().Add(3));

            var error = (TensorMismatchException)Refused();

            Assert.That((error.Expected, error.Found), Is.EqualTo(("float32[batch, 3]", "float32[batch]")));
        }

        [Test]
        public void Weights_that_are_no_numbers_are_reported_at_the_first_step()
        {
            PoisonWeights("head.onnx");
            _folder.AcceptHash("head", "head.onnx");
            using var model = BlockModel.Load(_folder.Path, _cpu);
            using var generator = new TextureGenerator(model);

            var error = Assert.Throws<NonFiniteOutputException>(
                () => generator.Generate(new[] { new TextureSubject("brick", 1) }, new GenerationSettings { Steps = 4 }));

            Assert.That(error!.Step, Is.Zero);
        }

        [Test]
        public void Rows_that_are_not_asked_for_keep_their_values()
        {
            using var model = BlockModel.Load(_folder.Path, _cpu);
            using var workspace = model.CreateWorkspace(3, 16, 16);
            workspace.Condition[0].Values.Fill(7);
            workspace.Timestep.Values.Fill(0.5f);

            workspace.RunCondition(2);

            Assert.That(workspace.Condition[0].Rows(0, 2).ToArray(), Has.None.EqualTo(7f));
            Assert.That(workspace.Condition[0].Rows(2, 1).ToArray(), Is.All.EqualTo(7f));
        }

        [TestCase(15)]
        [TestCase(0)]
        [TestCase(4096)]
        public void Size_that_the_model_does_not_run_at_is_refused(int height)
        {
            using var model = BlockModel.Load(_folder.Path, _cpu);

            var error = Assert.Throws<InvalidSettingException>(() => model.CreateWorkspace(1, height, 16));

            Assert.That(error!.Setting, Is.EqualTo("height"));
        }

        [Test]
        public void Same_weights_run_at_larger_and_oblong_sizes()
        {
            using var model = BlockModel.Load(_folder.Path, _cpu);
            using var generator = new TextureGenerator(model);

            var texture = generator.Generate(
                new[] { new TextureSubject("brick", 1) }, new GenerationSettings { Steps = 3, Width = 32, Height = 20 }).Textures[0];

            Assert.That(texture.Sample.Length, Is.EqualTo(4 * 32 * 20));
            Assert.That(texture.Sample.ToArray().All(float.IsFinite), Is.True);
        }

        [Test]
        public void Use_after_disposal_is_an_error_and_no_crash()
        {
            var model = BlockModel.Load(_folder.Path, _cpu);
            var workspace = model.CreateWorkspace(1, 16, 16);
            model.Dispose();

            Assert.Throws<ObjectDisposedException>(() => workspace.RunCondition(1));
            Assert.Throws<ObjectDisposedException>(() => model.CreateWorkspace(1, 16, 16));
            Assert.DoesNotThrow(workspace.Dispose);
            Assert.DoesNotThrow(model.Dispose);
        }

        // Weights are stored as raw little-endian floats; the longest run of them in the head is the painting matrix.
        private void PoisonWeights(string file)
        {
            var bytes = File.ReadAllBytes(_folder[file]);
            var middle = bytes.Length / 2;
            for (var index = middle; index < middle + 64; index++)
            {
                bytes[index] = 0xFF;
            }

            File.WriteAllBytes(_folder[file], bytes);
        }
    }
}
