using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Generation
{
    public class DecodingTests
    {
        private static readonly TextureSubject[] _subjects = { new("easy", 1), new("hard", 2) };
        private static readonly GenerationSettings _settings = new() { Steps = 2, GuidanceScale = 1 };

        private AnalyticBlockModel _model = null!;
        private TextureGenerator _generator = null!;

        [SetUp]
        public void MakeModelWithDecoder()
        {
            using var plain = new AnalyticBlockModel((_, _) => 1);
            var decoder = new DecoderDescription { Channels = 3, Factor = 2 };
            _model = new AnalyticBlockModel((_, _) => 1) { Manifest = plain.Manifest with { Decoder = decoder } };
            _generator = new TextureGenerator(_model);
        }

        [TearDown]
        public void DisposeBoth()
        {
            _generator.Dispose();
            _model.Dispose();
        }

        [Test]
        public void Every_texture_is_decoded_once_after_the_last_step()
        {
            _generator.Generate(_subjects, _settings);

            Assert.That(_model.Runs.TakeLast(3).Select(run => run.Part), Is.EqualTo(new[] { "head", "decoder", "decoder" }));
            Assert.That(_model.Runs.Count(run => run.Part == "decoder"), Is.EqualTo(2));
        }

        [Test]
        public void Cancellation_takes_effect_between_two_images()
        {
            using var cancellation = new CancellationTokenSource();
            _model.OnDecode = (_, _) => cancellation.Cancel();

            Assert.Throws<OperationCanceledException>(
                () => _generator.Generate(_subjects, _settings, null, cancellation.Token));

            Assert.That(_model.Runs.Count(run => run.Part == "decoder"), Is.EqualTo(1));
            Assert.That(_model.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void Image_that_is_not_finite_is_refused()
        {
            _model.OnDecode = (image, _) => image[5] = float.NaN;

            Assert.That(
                () => _generator.Generate(_subjects, _settings),
                Throws.TypeOf<NonFiniteOutputException>().With.Property("Sample").EqualTo(0));
        }
    }
}
