using System;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    [NonParallelizable]
    public sealed class DetailWorkspaceTests
    {
        private DetailModelFolder _folder = null!;
        private BlockModel _model = null!;

        [OneTimeSetUp]
        public void LoadModel()
        {
            _folder = new DetailModelFolder();
            _model = _folder.Load();
        }

        [OneTimeTearDown]
        public void DisposeModel()
        {
            _model.Dispose();
            _folder.Dispose();
        }

        [TestCase(16, 16)]
        [TestCase(24, 32)]
        public void Parts_in_a_row_make_the_texture_of_a_sample(int height, int width)
        {
            using var detail = _model.CreateDetailWorkspace(height, width);
            Fill(detail, label: 2, seed: 7);

            Run(detail);

            var expected = DetailModelFolder.Texture(detail.Sample, height, width, 2, 7);
            Assert.That(detail.Texture.Length, Is.EqualTo(4 * 16 * height * width));
            Assert.That(detail.Texture.ToArray(), Is.EqualTo(expected).Within(1e-6f));
        }

        [Test]
        public void A_second_texture_owes_nothing_to_the_first()
        {
            using var detail = _model.CreateDetailWorkspace(16, 16);
            Fill(detail, label: 0, seed: 1);
            Run(detail);
            var first = detail.Texture.ToArray();

            Fill(detail, label: 1, seed: 2);
            Run(detail);
            Fill(detail, label: 0, seed: 1);
            Run(detail);

            Assert.That(detail.Texture.ToArray(), Is.EqualTo(first));
        }

        [Test]
        public void Running_the_parts_allocates_no_managed_memory_from_the_first_time_on()
        {
            using var detail = _model.CreateDetailWorkspace(16, 16);
            using var other = _model.CreateDetailWorkspace(16, 16);
            Run(other);

            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(detail);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        // The files take any number of rows, so a stage of groups can be compared with one of single rows.
        [Test]
        public void A_model_of_groups_of_rows_makes_the_same_texture()
        {
            var manifest = _model.Manifest with { Batch = 2 };
            using var settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());
            using var sessions = BlockModelSessions.Load(_folder.Path, _model.Manifest, settings);
            using var grouped = new DetailWorkspace(manifest, sessions, 16, 16);
            Fill(grouped, label: 1, seed: 3);

            Run(grouped);

            Assert.That(grouped.Texture.ToArray(), Is.EqualTo(DetailModelFolder.Texture(grouped.Sample, 16, 16, 1, 3)).Within(1e-6f));
        }

        [Test]
        public void Disposing_frees_its_native_objects_and_ends_its_use()
        {
            var before = _model.NativeHandleCount;
            var detail = _model.CreateDetailWorkspace(16, 16);
            Assert.That(_model.NativeHandleCount, Is.GreaterThan(before));

            detail.Dispose();

            Assert.That(_model.NativeHandleCount, Is.EqualTo(before));
            Assert.That(() => detail.Run(0), Throws.TypeOf<ObjectDisposedException>());
        }

        [Test]
        public void A_size_that_the_model_does_not_run_at_is_refused_by_name()
        {
            Assert.That(
                () => _model.CreateDetailWorkspace(18, 16),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo("height"));
        }

        [Test]
        public void A_model_without_a_detail_stage_makes_no_buffers_of_one()
        {
            using var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu());

            Assert.That(() => model.CreateDetailWorkspace(16, 16), Throws.TypeOf<InvalidOperationException>().With.Message.Contains("Tiny"));
        }

        private static void Fill(IDetailWorkspace detail, long label, ulong seed)
        {
            GaussianNoise.Fill(seed + 100, detail.Sample);
            GaussianNoise.Fill(seed, 1, detail.Noise);
            detail.Label = label;
        }

        private static void Run(IDetailWorkspace detail)
        {
            for (var part = 0; part < DetailModelFolder.Parts.Length; part++)
            {
                detail.Run(part);
            }
        }
    }
}
