using System;
using System.IO;
using System.Threading;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Suspension;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Frames
{
    /// <summary>A queue on ONNX Runtime itself.</summary>
    [TestFixture(SpeculationPlacement.Host)]
    [TestFixture(SpeculationPlacement.Device)]
    [NonParallelizable]
    public class OnnxQueueTests(SpeculationPlacement placement)
    {
        private static readonly TimeSpan _budget = TimeSpan.FromMilliseconds(0.1);

        private BlockModel _model = null!;
        private TextureRequest _request = null!;

        [SetUp]
        public void LoadModel()
        {
            _model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu(placement: placement));
            _request = new TextureRequest(new TextureSubject(_model.Manifest.Conditioning.Classes[0].Name, 1))
            {
                Settings = new GenerationSettings
                {
                    Steps = 40,
                    Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.05f, 1) },
                },
            };
        }

        [TearDown]
        public void DisposeModel() => _model.Dispose();

        [Test]
        public void Frames_in_which_no_texture_begins_or_ends_allocate_nothing()
        {
            using var queue = new TextureQueue(_model, new TextureQueueOptions { Clock = new TickingClock() });
            Run(queue, queue.Enqueue(_request), 40);
            var ticket = queue.Enqueue(_request);
            Run(queue, ticket, 5);

            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(queue, ticket, 35);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.That(ticket.CompletedSteps, Is.InRange(35, 39));
            Assert.That(allocated, Is.Zero);
        }

        [Test]
        public void Texture_resumed_by_a_new_queue_and_a_new_model_is_the_same_bit_for_bit()
        {
            var file = new MemoryStream();
            TextureTicket whole;
            using (var queue = new TextureQueue(_model, new TextureQueueOptions { Clock = new TickingClock() }))
            {
                whole = queue.Enqueue(_request);
                Run(queue, whole, 40);
                var broken = queue.Enqueue(_request);
                Run(queue, broken, 17);
                queue.Suspend(broken).WriteTo(file);
            }

            file.Position = 0;
            using var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu(placement: placement));
            using var another = new TextureQueue(model);
            var resumed = another.Resume(SuspendedTexture.ReadFrom(file), _request);
            Run(another, resumed, 40);

            Assert.That(resumed.Texture!.Sample.ToArray(), Is.EqualTo(whole.Texture!.Sample.ToArray()));
        }

        // The mask that the embedding makes for the last block is no texture's, and no state's.
        [Test]
        public void Texture_resumed_before_any_step_is_the_same_bit_for_bit_also_where_a_forecast_comes_next()
        {
            using var queue = new TextureQueue(_model, new TextureQueueOptions { Clock = new TickingClock() });
            var whole = queue.Enqueue(_request);
            Run(queue, whole, 40);
            Assert.That(whole.Trace!.Count(0, StepOutcome.Accepted), Is.Positive);

            for (var step = 1; step < 40; step++)
            {
                using var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu(placement: placement));
                var broken = queue.Enqueue(_request);
                Run(queue, broken, step);
                var suspended = queue.Suspend(broken);
                using var another = new TextureQueue(model, new TextureQueueOptions { Clock = new TickingClock() });
                var resumed = another.Resume(suspended, _request);
                Run(another, resumed, 40);

                Assert.That(resumed.Texture!.Sample.ToArray(), Is.EqualTo(whole.Texture!.Sample.ToArray()), $"after {step} steps");
            }
        }

        [Test]
        public void Native_objects_of_finished_textures_are_freed()
        {
            using var queue = new TextureQueue(_model);
            Run(queue, queue.Enqueue(_request), 40);
            var before = _model.NativeHandleCount;
            Run(queue, queue.Enqueue(_request), 40);
            var cancelled = queue.Enqueue(_request);
            Run(queue, cancelled, 3);

            cancelled.Cancel();
            while (queue.Advance(_budget).State == FrameState.WorkerBusy)
            {
                Thread.Yield();
            }

            Assert.That(_model.NativeHandleCount, Is.EqualTo(before));
        }

        private static void Run(TextureQueue queue, TextureTicket ticket, int step)
        {
            while (ticket.CompletedSteps < step || (step == 40 && !ticket.IsFinished))
            {
                queue.Advance(_budget);
            }
        }
    }
}
