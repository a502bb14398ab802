using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    [NonParallelizable]
    public sealed class PartBindingTests
    {
        private BlockSession _condition = null!;
        private CountingView<float> _timestep = null!;
        private CountingView<long> _label = null!;
        private CountingView<float> _output = null!;
        private PartBinding _binding = null!;

        [SetUp]
        public void BindCondition()
        {
            var manifest = ManifestReader.Read(TinyModelFolder.Source);
            using var settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());
            var file = System.IO.Path.Combine(TinyModelFolder.Source, manifest.Condition.File);
            _condition = BlockSession.Load(file, manifest.Condition, manifest.Batch, settings);
            _timestep = new CountingView<float>(new RowTensor<float>("timestep", 4));
            _label = new CountingView<long>(new RowTensor<long>("label", 4));
            _output = new CountingView<float>(new RowTensor<float>("condition", 4, 16));
            _binding = new PartBinding(_condition, [_timestep, _label], [_output]);
        }

        [TearDown]
        public void DisposeBinding()
        {
            _binding.Dispose();
            _condition.Dispose();
        }

        [Test]
        public void Native_views_are_made_once_for_every_number_of_rows()
        {
            foreach (var rows in new[] { 3, 3, 1, 3, 1, 4, 4 })
            {
                _binding.Run(rows);
            }

            Assert.That(_timestep.Made, Is.EqualTo((int[])[3, 1, 4]));
            Assert.That(_label.Made, Is.EqualTo((int[])[3, 1, 4]));
            Assert.That(_output.Made, Is.EqualTo((int[])[3, 1, 4]));
        }

        [Test]
        public void Views_that_were_made_before_one_failed_are_released()
        {
            _output.Fails = true;

            var buffer = BufferAfterFailedRun(_condition, _output);
            GC.Collect();

            Assert.That(buffer.IsAlive, Is.False, "The view of an input still pins its buffer.");
        }

        [Test]
        public void A_run_that_failed_can_be_tried_again()
        {
            _output.Fails = true;
            Assert.That(() => _binding.Run(2), Throws.InvalidOperationException);

            _output.Fails = false;
            _binding.Run(2);

            Assert.That(_output.Made, Is.EqualTo((int[])[2]));
        }

        [Test]
        public void A_part_of_fixed_batch_runs_in_groups_until_all_rows_are_computed()
        {
            using var binding = new PartBinding(_condition, [_timestep, _label], [_output], batch: 2);

            binding.Run(3);
            binding.Run(1);

            Assert.That(_output.First, Is.EqualTo((int[])[0, 2]));
            Assert.That(_output.Made, Is.EqualTo((int[])[2, 2]));
        }

        // Not inlined, so that no local of this method keeps the buffer alive.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static WeakReference BufferAfterFailedRun(BlockSession session, ITensorView failing)
        {
            var tensor = new RowTensor<float>("timestep", 4);
            var binding = new PartBinding(session, [new CountingView<float>(tensor)], [failing]);
            Assert.That(() => binding.Run(2), Throws.InvalidOperationException);
            MemoryMarshal.TryGetArray<float>(tensor.Memory, out var buffer);
            return new WeakReference(buffer.Array);
        }
    }
}
