using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Blocks
{
    [TestFixture(SpeculationPlacement.Host)]
    [TestFixture(SpeculationPlacement.Device)]
    [NonParallelizable]
    public sealed class WorkspaceLifetimeTests(SpeculationPlacement placement)
    {
        private BlockModel _model = null!;

        [SetUp]
        public void LoadModel()
        {
            _model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu(placement: placement));
        }

        [TearDown]
        public void DisposeModel()
        {
            _model.Dispose();
        }

        // One collection without finalizers: a view that was not disposed would still pin its buffer then.
        [Test]
        public void Disposed_workspaces_leave_no_buffer_behind()
        {
            var buffers = BuffersOfDisposedWorkspaces(_model, count: 50);

            GC.Collect();

            Assert.That(buffers.Count(buffer => buffer.IsAlive), Is.Zero, $"of {buffers.Count} buffers");
        }

        [Test]
        public void A_workspace_gives_back_every_native_handle_that_it_took()
        {
            var before = _model.NativeHandleCount;

            int during;
            using (var workspace = _model.CreateWorkspace(2, 16, 16))
            {
                RunAll(workspace);
                during = _model.NativeHandleCount;
            }

            Assert.That(during, Is.GreaterThan(before));
            Assert.That(_model.NativeHandleCount, Is.EqualTo(before));
        }

        [Test]
        public void A_model_gives_back_every_native_handle_even_before_its_workspace()
        {
            var workspace = _model.CreateWorkspace(1, 16, 16);
            RunFirst(workspace);

            _model.Dispose();
            workspace.Dispose();

            Assert.That(_model.NativeHandleCount, Is.Zero);
        }

        [TestCaseSource(nameof(Parts))]
        public void A_disposed_workspace_runs_nothing(Action<IBlockWorkspace> run)
        {
            var workspace = _model.CreateWorkspace(1, 16, 16);
            RunFirst(workspace);

            workspace.Dispose();
            workspace.Dispose();

            Assert.That(() => run(workspace), Throws.TypeOf<ObjectDisposedException>().With.Message.Contains("workspace was disposed"));
        }

        [TestCaseSource(nameof(Parts))]
        public void A_workspace_whose_model_is_disposed_runs_nothing(Action<IBlockWorkspace> run)
        {
            using var workspace = _model.CreateWorkspace(1, 16, 16);
            RunFirst(workspace);

            _model.Dispose();

            Assert.That(() => run(workspace), Throws.TypeOf<ObjectDisposedException>().With.Message.Contains("model was disposed"));
        }

        [Test]
        public void A_workspace_can_be_disposed_after_its_model()
        {
            var workspace = _model.CreateWorkspace(1, 16, 16);
            RunFirst(workspace);

            _model.Dispose();

            Assert.That(workspace.Dispose, Throws.Nothing);
        }

        [Test]
        public void Disposing_one_workspace_leaves_another_usable()
        {
            using var kept = _model.CreateWorkspace(1, 16, 16);
            var dropped = _model.CreateWorkspace(1, 16, 16);
            RunFirst(dropped);

            dropped.Dispose();
            RunAll(kept);

            Assert.That(kept.Output.Values.ToArray(), Has.Some.Not.Zero);
        }

        private static TestCaseData[] Parts() =>
        [
            Part("condition", workspace => workspace.RunCondition(1)),
            Part("embedding", workspace => workspace.RunEmbedding(1)),
            Part("chunk", workspace => workspace.RunChunk(0, 1)),
            Part("verify block", workspace => workspace.RunVerifyBlock(1)),
            Part("head", workspace => workspace.RunHead(1)),
        ];

        private static TestCaseData Part(string name, Action<IBlockWorkspace> run) =>
            new TestCaseData(run).SetArgDisplayNames(name);

        private static void RunFirst(IBlockWorkspace workspace)
        {
            workspace.Timestep.Values.Fill(0.5f);
            workspace.RunCondition(1);
            workspace.RunEmbedding(1);
        }

        // Not inlined, so that no local of this method keeps a workspace alive.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static List<WeakReference> BuffersOfDisposedWorkspaces(BlockModel model, int count)
        {
            var buffers = new List<WeakReference>();
            for (var index = 0; index < count; index++)
            {
                using var workspace = model.CreateWorkspace(2, 16, 16);
                RunAll(workspace);
                var hidden = model.SpeculationPlacement == SpeculationPlacement.Host
                    ? workspace.Condition.Concat(workspace.HiddenIn).Concat(workspace.HiddenOut)
                    : [];
                buffers.AddRange(hidden.Append(workspace.Sample).Append(workspace.Timestep).Append(workspace.Output).Select(BufferOf));
                buffers.Add(BufferOf(workspace.Label));
            }

            return buffers;
        }

        private static WeakReference BufferOf<T>(RowTensor<T> tensor)
            where T : unmanaged
        {
            MemoryMarshal.TryGetArray<T>(tensor.Memory, out var buffer);
            return new WeakReference(buffer.Array);
        }

        private static void RunAll(IBlockWorkspace workspace)
        {
            RunFirst(workspace);
            workspace.RunChunk(0, 1);
            workspace.RunChunk(1, 1);
            workspace.RunVerifyBlock(1);
            workspace.RunHead(1);
        }
    }
}
