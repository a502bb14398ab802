using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Generation
{
    public class DefaultModelTests
    {
        private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "model");

        private BlockModel _model = null!;
        private TextureGenerator _generator = null!;

        [OneTimeSetUp]
        public void Load()
        {
            _model = BlockModel.Load(_folder);
            _generator = new TextureGenerator(_model);
        }

        [OneTimeTearDown]
        public void Dispose()
        {
            _generator.Dispose();
            _model.Dispose();
        }

        private static GenerationSettings Preset(string name) =>
            PresetCatalog.Load(_folder).Find(name).ApplyTo(new GenerationSettings()) with { Steps = 20 };

        private float[] Sample(GenerationSettings settings, params TextureSubject[] subjects) =>
            _generator.Generate(subjects, settings).Textures[0].Sample.ToArray();

        // The reference was sampled in PyTorch from the same noise by Samples/TextureModel~/reference.py.
        [TestCase(0)]
        [TestCase(1)]
        [TestCase(2)]
        public void Full_sampling_equals_the_same_sampling_in_PyTorch(int index)
        {
            using var stream = typeof(DefaultModelTests).Assembly.GetManifestResourceStream("SpeCa.Tests.Generation.reference.json")!;
            using var reference = JsonDocument.Parse(stream);
            var expected = reference.RootElement.GetProperty("samples")[index];
            var size = expected.GetProperty("size").GetInt32();
            var settings = new GenerationSettings
            {
                Steps = reference.RootElement.GetProperty("steps").GetInt32(),
                GuidanceScale = reference.RootElement.GetProperty("guidance").GetSingle(),
                Width = size,
                Height = size,
            };

            var sample = Sample(settings, new TextureSubject(expected.GetProperty("material").GetString()!, expected.GetProperty("seed").GetUInt64()));

            var values = MemoryMarshal.Cast<byte, float>(expected.GetProperty("values").GetBytesFromBase64()).ToArray();
            Assert.That(sample, Has.Length.EqualTo(values.Length));
            Assert.That(sample.Zip(values, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-3f));
        }

        [Test]
        public void Same_request_gives_the_same_bits()
        {
            var subject = new TextureSubject("marble", 4);

            var first = Sample(Preset("balanced"), subject);
            var second = Sample(Preset("balanced"), subject);

            Assert.That(second, Is.EqualTo(first));
        }

        [Test]
        public void Sample_of_a_batch_is_what_it_would_be_alone()
        {
            var subjects = new TextureSubject[] { new("brick", 4), new("sand", 5), new("grass", 6) };

            var together = Sample(Preset("exact"), subjects);

            var alone = Sample(Preset("exact"), subjects[0]);
            Assert.That(together.Zip(alone, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-3f));
        }

        [Test]
        public void Every_sample_of_a_speculative_batch_is_what_it_would_be_alone()
        {
            var subjects = new TextureSubject[] { new("brick", 4), new("sand", 5), new("grass", 6) };

            var together = _generator.Generate(subjects, Preset("balanced")).Textures;

            for (var index = 0; index < subjects.Length; index++)
            {
                var alone = Sample(Preset("balanced"), subjects[index]);
                Assert.That(together[index].Sample.ToArray(), Is.EqualTo(alone).Within(1e-4f), subjects[index].Material);
            }
        }

        [Test]
        public void Balanced_preset_skips_more_than_half_of_the_blocks()
        {
            var settings = PresetCatalog.Load(_folder).Find("balanced").ApplyTo(new GenerationSettings());

            var trace = _generator.Generate(new[] { new TextureSubject("brick", 4) }, settings).Trace;

            Assert.That(trace.BlockSpeedup(0), Is.GreaterThan(2));
        }

        [Test]
        public void Threshold_zero_equals_full_sampling_bit_for_bit()
        {
            var subject = new TextureSubject("ice", 4);
            var settings = Preset("balanced");
            var strict = ((SpeCaPolicy)settings.Policy) with { AcceptanceThreshold = new AcceptanceThreshold(0, 1), VerifyEvery = 1 };

            Assert.That(Sample(settings with { Policy = strict }, subject), Is.EqualTo(Sample(Preset("exact"), subject)));
        }

        [Test]
        public void Textures_have_no_seam()
        {
            var ratios = _model.Manifest.Conditioning.Classes.Select(material =>
            {
                var sample = Sample(Preset("fast"), new TextureSubject(material.Name, 3));
                return SeamMeasure.Ratio(TextureMaps.FromSample(sample, 64, 64, MapDerivation.Default).Albedo);
            }).ToArray();

            // A cut that is no seam gives 1 on average, and less than 2 even where it falls on a joint.
            Assert.That(ratios.Average(), Is.LessThan(1.4));
        }

        // Windows of the model's own size, which are the fastest. Whole samples give 0.3 to 1.9 by one cut, and about 1 by many.
        [Test]
        public void Texture_in_windows_has_no_seam_at_its_borders_and_none_where_windows_end()
        {
            var settings = Preset("fast") with { Width = 128, Height = 128, Windows = new WindowedDenoising { Side = 64, Overlap = 24 } };

            var result = _generator.Generate(new[] { new TextureSubject("cobblestone", 3) }, settings);

            var plan = result.Trace.Windows(0)!.Plan;
            var albedo = result.Textures[0].ToMaps().Albedo;
            Assert.That(plan.Count, Is.EqualTo(16));
            Assert.That(SeamMeasure.Ratio(albedo), Is.LessThan(1.6));
            Assert.That(SeamMeasure.Ratio(albedo, plan.BorderColumns(), plan.BorderRows()), Is.EqualTo(1).Within(0.25));
        }

        [Test]
        public void Finished_and_cancelled_requests_leave_no_native_handle_behind()
        {
            var subjects = new[] { new TextureSubject("lava", 1) };
            var before = _model.NativeHandleCount;

            for (var time = 0; time < 5; time++)
            {
                using var cancellation = new CancellationTokenSource();
                _generator.Generate(subjects, Preset("fast") with { Steps = 4 });
                Assert.Throws<OperationCanceledException>(() => _generator.Generate(
                    subjects, Preset("fast"), new CancelAt(3, cancellation), cancellation.Token));
            }

            Assert.That(_model.NativeHandleCount, Is.EqualTo(before));
        }

        private sealed class CancelAt : IProgress<GenerationProgress>
        {
            private readonly int _step;
            private readonly CancellationTokenSource _cancellation;

            public CancelAt(int step, CancellationTokenSource cancellation) => (_step, _cancellation) = (step, cancellation);

            public void Report(GenerationProgress value)
            {
                if (value.CompletedSteps == _step)
                {
                    _cancellation.Cancel();
                }
            }
        }
    }
}
