using System;
using Microsoft.ML.OnnxRuntime;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [NonParallelizable]
    public sealed class DeviceTensorTests
    {
        private SessionOptions _settings = null!;
        private DeviceMemory _memory = null!;

        [SetUp]
        public void MakeMemory()
        {
            _settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());
            _memory = new DeviceMemory(_settings, ExecutionProvider.Cpu, hasOwnMemory: false);
        }

        [TearDown]
        public void DisposeMemory()
        {
            _memory.Dispose();
            _settings.Dispose();
        }

        [Test]
        public void Memory_of_the_processor_works() => Assert.That(DeviceProbe.Works(_memory), Is.True);

        [Test]
        public void Views_have_the_shape_of_their_rows()
        {
            using var tensor = _memory.Allocate([6, 4, 5]);

            using var view = tensor.View(0, 2);
            using var planes = tensor.Planes.View(0, 3);

            Assert.That(view.GetTensorTypeAndShape().Shape, Is.EqualTo((long[])[2, 4, 5]));
            Assert.That(planes.GetTensorTypeAndShape().Shape, Is.EqualTo((long[])[3, 4, 5]));
        }

        [TestCase(new long[] { 6 }, new long[] { 6, 1, 1 })]
        [TestCase(new long[] { 6, 7 }, new long[] { 6, 1, 7 })]
        [TestCase(new long[] { 6, 2, 3, 4 }, new long[] { 6, 6, 4 })]
        public void Planes_are_as_wide_as_the_last_dimension(long[] shape, long[] expected)
        {
            using var tensor = _memory.Allocate(shape);

            using var planes = tensor.Planes.View(0, 6);

            Assert.That(planes.GetTensorTypeAndShape().Shape, Is.EqualTo(expected));
        }

        [Test]
        public void Views_of_fewer_rows_share_the_memory()
        {
            using var tensor = _memory.Allocate([3, 2]);
            using (var all = tensor.View(0, 3))
            {
                new float[] { 1, 2, 3, 4, 5, 6 }.CopyTo(all.GetTensorMutableDataAsSpan<float>());
            }

            using var first = tensor.View(0, 2);

            Assert.That(first.GetTensorDataAsSpan<float>().ToArray(), Is.EqualTo((float[])[1, 2, 3, 4]));
        }

        [Test]
        public void Every_group_of_rows_has_memory_of_its_own()
        {
            using var tensor = _memory.Allocate([4, 2], groupRows: 2);
            using var first = tensor.View(0, 2);
            using var second = tensor.View(2, 2);
            first.GetTensorMutableDataAsSpan<float>().Fill(1);

            second.GetTensorMutableDataAsSpan<float>().Fill(2);

            Assert.That(first.GetTensorDataAsSpan<float>().ToArray(), Has.All.EqualTo(1));
        }

        [TestCase(1, 2)]
        [TestCase(0, 3)]
        public void Rows_that_are_not_of_one_group_from_its_first_on_are_refused(int first, int rows)
        {
            using var tensor = _memory.Allocate([4, 2], groupRows: 2);

            Assert.That(() => tensor.View(first, rows), Throws.TypeOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void Tensor_that_is_the_same_for_all_rows_is_viewed_whole()
        {
            using var tensor = _memory.Allocate([4, 2], groupRows: 1, isPerRow: false);

            using var view = tensor.View(3, 1);

            Assert.That(view.GetTensorTypeAndShape().Shape, Is.EqualTo((long[])[4, 2]));
        }

        [Test]
        public void Tensors_keep_their_memory_when_the_model_is_disposed_first()
        {
            var tensor = _memory.Allocate([4, 2]);
            using var view = tensor.View(0, 4);

            _memory.Dispose();
            view.GetTensorMutableDataAsSpan<float>().Fill(3);
            var held = _memory.NativeHandleCount;
            tensor.Dispose();

            Assert.That(held, Is.Positive);
            Assert.That(_memory.NativeHandleCount, Is.Zero);
        }

        [Test]
        public void Disposed_memory_makes_no_session()
        {
            _memory.Dispose();

            Assert.That(() => _memory.Session("copy.1", () => RowGraphs.Copy(1)), Throws.TypeOf<ObjectDisposedException>());
        }

        [Test]
        public void Graph_is_loaded_once()
        {
            var first = _memory.Session("copy.2", () => RowGraphs.Copy(2));

            Assert.That(_memory.Session("copy.2", () => throw new InvalidOperationException("written again")), Is.SameAs(first));
        }

        [Test]
        public void More_than_can_be_allocated_is_refused() =>
            Assert.That(() => _memory.Allocate([1 << 16, 1 << 16]), Throws.TypeOf<OverflowException>());
    }
}
