using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    /// <summary>Runs that ONNX Runtime itself breaks off, and models that are disposed under somebody's hands.</summary>
    public class ExecutionFailureTests
    {
        [TestCase("[ErrorCode:Fail] DmlExecutionProvider ... Exception(1) tid(2d4) 887A0005 The GPU device instance has been suspended.", ExecutionFailure.DeviceLost)]
        [TestCase("[ErrorCode:Fail] ... 887A0006 The GPU will not respond to more commands", ExecutionFailure.DeviceLost)]
        [TestCase("[ErrorCode:RuntimeException] ... 8007000E Not enough memory resources are available", ExecutionFailure.OutOfMemory)]
        [TestCase("[ErrorCode:RuntimeException] bfc_arena.cc:376 Failed to allocate memory for requested buffer of size 4096", ExecutionFailure.OutOfMemory)]
        [TestCase("std::bad_alloc", ExecutionFailure.OutOfMemory)]
        [TestCase("[ErrorCode:InvalidArgument] Got invalid dimensions for input", ExecutionFailure.RunFailed)]
        public void Words_of_a_provider_tell_what_went_wrong(string message, ExecutionFailure expected)
        {
            Assert.That(FailureText.KindOf(message), Is.EqualTo(expected));
        }

        [Test]
        public void Run_that_ONNX_Runtime_breaks_off_names_the_part_and_leaves_the_model_usable()
        {
            using var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu());
            using var workspace = model.CreateWorkspace(1, 16, 16);

            // A label beyond the table of the graph's Gather.
            workspace.Label.Values.Fill(1_000_000);
            var error = Assert.Throws<ModelExecutionException>(() => workspace.RunCondition(1));
            workspace.Label.Values.Clear();

            Assert.That(error!.Part, Is.EqualTo("condition.onnx"));
            Assert.That(error.Failure, Is.EqualTo(ExecutionFailure.RunFailed));
            Assert.That(() => workspace.RunCondition(1), Throws.Nothing);
        }

        // Without a guard around every native call the process itself ends here.
        [Test]
        public void Model_may_be_disposed_while_threads_make_and_run_workspaces([Values] bool onDevice, [Range(1, 6)] int seed)
        {
            var placement = onDevice ? SpeculationPlacement.Device : SpeculationPlacement.Host;
            var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu(placement: placement));
            using var start = new Barrier(3);
            var users = new[] { Use(model, start), Use(model, start) };

            start.SignalAndWait();
            Thread.SpinWait(new Random(seed).Next(200_000));
            model.Dispose();
            Task.WaitAll(users);

            Assert.That(model.NativeHandleCount, Is.Zero);
        }

        private static Task Use(BlockModel model, Barrier start) => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                Assert.Throws<ObjectDisposedException>(() =>
                {
                    while (true)
                    {
                        using var workspace = model.CreateWorkspace(2, 16, 16);
                        workspace.RunCondition(2);
                        workspace.RunEmbedding(1);
                        workspace.RunChunk(0, 1);
                        workspace.RunChunk(1, 2);
                        workspace.RunVerifyBlock(1);
                        workspace.RunHead(2);
                    }
                });
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}
