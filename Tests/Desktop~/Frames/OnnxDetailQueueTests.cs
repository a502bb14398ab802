using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Frames
{
    /// <summary>A queue that runs a detail stage on ONNX Runtime itself.</summary>
    [TestFixture(SpeculationPlacement.Host)]
    [TestFixture(SpeculationPlacement.Device)]
    [NonParallelizable]
    public class OnnxDetailQueueTests(SpeculationPlacement placement)
    {
        // Milliseconds by the clock that ticks when it is read.
        private const double OnePiece = 0.02;

        private static readonly TextureRequest _request = new(new TextureSubject("stone_wall", 3))
        {
            Settings = new GenerationSettings { Steps = 4, Detail = true },
        };

        private DetailModelFolder _folder = null!;
        private BlockModel _model = null!;

        [SetUp]
        public void LoadModel()
        {
            _folder = new DetailModelFolder();
            _model = BlockModel.Load(_folder.Path, TinyModelFolder.OnCpu(placement: placement));
        }

        [TearDown]
        public void DisposeModel()
        {
            _model.Dispose();
            _folder.Dispose();
        }

        [Test]
        public void Texture_is_what_the_stage_makes_of_the_sample_without_detail()
        {
            using var queue = new TextureQueue(_model);
            var detailed = queue.Enqueue(_request);
            var plain = queue.Enqueue(_request with { Settings = _request.Settings with { Detail = false } });

            AllocatedInFramesAfterTheSteps(queue, detailed);
            AllocatedInFramesAfterTheSteps(queue, plain);

            Assert.That(
                detailed.Texture!.Sample.ToArray(),
                Is.EqualTo(DetailModelFolder.Texture(plain.Texture!.Sample, 16, 16, 1, 3)).Within(1e-6f));
        }

        [Test]
        public void Frames_of_the_stage_allocate_nothing_but_the_one_that_ends_the_texture()
        {
            using var queue = new TextureQueue(_model, new TextureQueueOptions { Clock = new TickingClock() });
            AllocatedInFramesAfterTheSteps(queue, queue.Enqueue(_request), OnePiece);

            var allocated = AllocatedInFramesAfterTheSteps(queue, queue.Enqueue(_request), OnePiece);

            Assert.That(allocated, Has.Count.EqualTo(6), "Noise, four parts, and the one that ends it.");
            Assert.That(allocated.SkipLast(1), Has.All.Zero);
        }

        [Test]
        public void Native_objects_of_finished_textures_are_freed()
        {
            using var queue = new TextureQueue(_model);
            var before = _model.NativeHandleCount;

            AllocatedInFramesAfterTheSteps(queue, queue.Enqueue(_request));

            Assert.That(_model.NativeHandleCount, Is.EqualTo(before));
        }

        private static List<long> AllocatedInFramesAfterTheSteps(TextureQueue queue, TextureTicket ticket, double budget = 5)
        {
            var allocated = new List<long>();
            while (!ticket.IsFinished)
            {
                var isAfterSteps = ticket.CompletedSteps == ticket.StepCount;
                var before = GC.GetAllocatedBytesForCurrentThread();
                queue.Advance(TimeSpan.FromMilliseconds(budget));
                if (isAfterSteps)
                {
                    allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
                }
            }

            return allocated;
        }
    }
}
