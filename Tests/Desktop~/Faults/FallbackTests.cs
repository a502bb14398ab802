using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.Frames;

namespace SpeCa.Tests.Faults
{
    /// <summary>A device that is lost while a model runs on it: everything goes on on the processor.</summary>
    [NonParallelizable]
    public class FallbackTests
    {
        private static readonly GenerationSettings _settings = new()
        {
            Steps = 8,
            Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.5f, 1), WarmUpSteps = 2 },
        };

        private BlockModel _cpu = null!;
        private TextureSubject[] _subjects = null!;
        private float[] _expected = null!;

        [OneTimeSetUp]
        public void MakeExpectedTexture()
        {
            _cpu = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu());
            _subjects = [new TextureSubject(_cpu.Manifest.Conditioning.Classes[0].Name, 1)];
            using var generator = new TextureGenerator(_cpu);
            _expected = generator.Generate(_subjects, _settings).Textures[0].Sample.ToArray();
        }

        [OneTimeTearDown]
        public void DisposeModel() => _cpu.Dispose();

        [TestCase(1)]
        [TestCase(2)]
        [TestCase(9)]
        [TestCase(30)]
        public void Request_whose_device_is_lost_gives_the_texture_that_the_processor_gives(int run)
        {
            var gpu = new GpuStandIn { RemovedAtRun = run };
            using var model = BlockModel.Load(TinyModelFolder.Source, GpuStandIn.Options, gpu);
            using var generator = new TextureGenerator(model);

            var result = generator.Generate(_subjects, _settings);

            Assert.That(gpu.Runs, Is.EqualTo(run));
            Assert.That(result.Textures[0].Sample.ToArray(), Is.EqualTo(_expected));
            Assert.That(result.Trace.Fallbacks, Is.EqualTo(1));
            Assert.That(result.Provider.Provider, Is.EqualTo(ExecutionProvider.Cpu));
            Assert.That(result.Provider.Reason, Is.EqualTo("DirectML was lost while the model ran"));
            Assert.That(generator.Generate(_subjects, _settings).Trace.Fallbacks, Is.Zero, "The next one begins there.");
        }

        [Test]
        public void Request_fails_with_the_lost_device_where_there_is_nowhere_to_go()
        {
            var gpu = new GpuStandIn { RemovedAtRun = 5 };
            using var model = BlockModel.Load(TinyModelFolder.Source, GpuStandIn.Options with { Providers = [ExecutionProvider.DirectML] }, gpu);
            using var generator = new TextureGenerator(model);

            var error = Assert.Throws<ModelExecutionException>(() => generator.Generate(_subjects, _settings));

            Assert.That(error!.Failure, Is.EqualTo(ExecutionFailure.DeviceLost));
            Assert.That(error.Part, Does.EndWith(".onnx"));
            Assert.That(model.Provider.Provider, Is.EqualTo(ExecutionProvider.DirectML));
        }

        [Test]
        public void Request_fails_with_the_lost_device_where_the_next_provider_does_not_work_either()
        {
            var gpu = new GpuStandIn { RemovedAtRun = 5, HasNoCpu = true };
            using var model = BlockModel.Load(TinyModelFolder.Source, GpuStandIn.Options, gpu);
            using var queue = new TextureQueue(model);
            var ticket = queue.Enqueue(Request(1));

            Finish(queue, ticket);

            Assert.That(ticket.Error, Is.TypeOf<ModelExecutionException>().With.Property("Failure").EqualTo(ExecutionFailure.DeviceLost));
            Assert.That(queue.Count, Is.Zero);
        }

        [Test]
        public void Model_too_large_for_the_device_is_loaded_on_the_processor()
        {
            using var model = BlockModel.Load(TinyModelFolder.Source, GpuStandIn.Options, new GpuStandIn { HasNoRoom = true });

            Assert.That(model.Provider.Provider, Is.EqualTo(ExecutionProvider.Cpu));
            Assert.That(model.Provider.Reason, Does.StartWith("DirectML is not available: 8007000E").Or.Contains("Not enough memory"));
        }

        [Test]
        public void Queue_goes_on_on_the_processor_with_all_that_was_begun_and_waits([Values] FrameExecution execution)
        {
            var gpu = new GpuStandIn { RemovedAtRun = 25 };
            using var model = BlockModel.Load(TinyModelFolder.Source, GpuStandIn.Options, gpu);
            using var queue = new TextureQueue(model, new TextureQueueOptions { Execution = execution, Clock = new TickingClock(), MaximumBatch = 1 });
            var cancelled = queue.Enqueue(Request(1));
            var begun = queue.Enqueue(Request(1));
            var waiting = queue.Enqueue(Request(1));
            while (begun.Provider == null)
            {
                begun.Priority = RequestPriority.Urgent;
                queue.Advance(TimeSpan.FromMilliseconds(1));
            }

            Finish(queue, begun, waiting, cancelled);

            Assert.That(new[] { begun, waiting, cancelled }.Select(ticket => ticket.State), Is.All.EqualTo(TicketState.Completed));
            Assert.That(new[] { begun, waiting, cancelled }.Select(ticket => ticket.Texture!.Sample.ToArray()), Is.All.EqualTo(_expected));
            Assert.That(new[] { begun, waiting, cancelled }.Select(ticket => ticket.Provider!.Provider), Is.All.EqualTo(ExecutionProvider.Cpu));
            Assert.That(new[] { begun, waiting, cancelled }.Sum(ticket => ticket.Trace!.Fallbacks), Is.GreaterThan(0));
            Assert.That(gpu.MovesToCpu, Is.EqualTo(1));
            Assert.That(queue.Count, Is.Zero);
        }

        [Test]
        public void Texture_resumed_on_a_device_that_is_lost_begins_anew_on_the_processor()
        {
            var gpu = new GpuStandIn();
            using var model = BlockModel.Load(TinyModelFolder.Source, GpuStandIn.Options, gpu);
            using var queue = new TextureQueue(model, new TextureQueueOptions { Clock = new TickingClock() });
            var ticket = queue.Enqueue(Request(1));
            while (ticket.CompletedSteps < 3)
            {
                queue.Advance(TimeSpan.FromMilliseconds(0.1));
            }

            Assert.That(ticket.CompletedSteps, Is.LessThan(7));
            var suspended = queue.Suspend(ticket);
            gpu.RemovedAtRun = gpu.Runs + 3;
            var resumed = queue.Resume(suspended, Request(1));
            Finish(queue, resumed);

            Assert.That(resumed.Texture!.Sample.ToArray(), Is.EqualTo(_expected));
            Assert.That(resumed.Trace!.Fallbacks, Is.EqualTo(1));
        }

        [Test]
        public void Many_that_share_a_model_move_it_once()
        {
            var gpu = new GpuStandIn { RemovedAtRun = 40 };
            using var model = BlockModel.Load(TinyModelFolder.Source, GpuStandIn.Options, gpu);
            var requests = Enumerable.Range(0, 4)
                .Select(_ => Task.Factory.StartNew(
                    () =>
                    {
                        using var generator = new TextureGenerator(model);
                        return generator.Generate(_subjects, _settings).Textures[0].Sample.ToArray();
                    },
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default))
                .ToArray();

            Task.WaitAll(requests);

            Assert.That(requests.Select(request => request.Result), Is.All.EqualTo(_expected));
            Assert.That(gpu.MovesToCpu, Is.EqualTo(1));
            model.Dispose();
            Assert.That(model.NativeHandleCount, Is.Zero);
        }

        [Test]
        public void Disposed_model_falls_back_to_nothing()
        {
            var model = BlockModel.Load(TinyModelFolder.Source, GpuStandIn.Options, new GpuStandIn());
            var provider = model.Provider;

            model.Dispose();

            Assert.That(model.TryFallBack(provider), Is.False);
        }

        private TextureRequest Request(ulong seed) => new(new TextureSubject(_subjects[0].Name, seed)) { Settings = _settings };

        private static void Finish(TextureQueue queue, params TextureTicket[] tickets)
        {
            for (var frame = 0; tickets.Any(ticket => !ticket.IsFinished); frame++)
            {
                Assert.That(frame, Is.LessThan(10_000_000), "The textures are never finished.");
                if (queue.Advance(TimeSpan.FromMilliseconds(1)).State == FrameState.WorkerBusy)
                {
                    Thread.Sleep(0);
                }
            }
        }
    }
}
