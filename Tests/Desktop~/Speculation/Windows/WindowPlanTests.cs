using System;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Tests.Textures;

namespace SpeCa.Tests.Speculation.Windows
{
    public class WindowPlanTests
    {
        private static readonly BlockModelManifest _manifest = new PointwiseBlockModel().Manifest;
        private static readonly WindowedDenoising _windows = new() { Side = 24, Overlap = 8 };

        [TestCase(64, 40)]
        [TestCase(28, 64)]
        [TestCase(64, 16)]
        public void Windows_that_are_cut_out_and_blended_back_give_the_sample(int width, int height)
        {
            var plan = WindowPlan.For(_manifest, width, height, _windows)!;
            var sample = Noise.Of(3 * height * width, 1);
            var window = new float[3 * plan.WindowHeight * plan.WindowWidth];

            var blend = new float[sample.Length];
            for (var index = 0; index < plan.Count; index++)
            {
                plan.Gather(sample, index, window);
                plan.Add(index, window, blend);
            }

            Assert.That(blend, Is.EqualTo(sample).Within(1e-6f));
        }

        [Test]
        public void A_window_goes_on_at_the_opposite_border()
        {
            var plan = WindowPlan.For(_manifest, 32, 32, _windows)!;
            var sample = new float[32 * 32];
            for (var index = 0; index < sample.Length; index++)
            {
                sample[index] = index;
            }

            var window = new float[24 * 24];
            plan.Gather(sample, plan.Count - 1, window);

            var area = plan[plan.Count - 1];
            Assert.That((area.X, area.Y), Is.EqualTo((16, 16)));
            Assert.That(window[0], Is.EqualTo((16 * 32) + 16));
            Assert.That(window[^1], Is.EqualTo((7 * 32) + 7));
        }

        [Test]
        public void A_sample_that_one_window_covers_is_denoised_whole()
        {
            Assert.That(WindowPlan.For(_manifest, 24, 16, _windows), Is.Null);
        }

        [Test]
        public void Without_windows_every_sample_is_denoised_whole()
        {
            Assert.That(WindowPlan.For(_manifest, 256, 256, null), Is.Null);
        }

        [TestCase(256, 256, false)]
        [TestCase(512, 128, false)]
        [TestCase(264, 256, true)]
        public void Windows_come_by_themselves_above_256_x_256_texels(int width, int height, bool isWindowed)
        {
            var manifest = _manifest with { Latent = _manifest.Latent with { MaximumSize = 1024 } };

            Assert.That(WindowPlan.For(manifest, width, height, WindowedDenoising.Automatic) != null, Is.EqualTo(isWindowed));
        }

        [Test]
        public void Models_that_windows_do_not_suit_are_whole_unless_windows_are_asked_for()
        {
            var manifest = _manifest with { Latent = _manifest.Latent with { MinimumSize = 256, MaximumSize = 512 } };

            Assert.That(WindowPlan.For(manifest, 512, 512, WindowedDenoising.Automatic), Is.Null);
            Assert.That(
                () => WindowPlan.For(manifest, 512, 512, new WindowedDenoising()),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo("Windows.Side"));
        }

        [Test]
        public void A_model_with_a_decoder_is_refused()
        {
            var manifest = _manifest with { Decoder = new DecoderDescription { Factor = 8, Channels = 3 } };

            Assert.That(() => WindowPlan.Check(manifest, _windows), Throws.TypeOf<InvalidSettingException>());
        }

        [TestCase(22, 8, "Windows.Side")]
        [TestCase(512, 8, "Windows.Side")]
        [TestCase(24, 6, "Windows.Overlap")]
        [TestCase(24, 24, "Windows.Overlap")]
        public void Windows_that_do_not_suit_the_model_are_refused(int side, int overlap, string setting)
        {
            var windows = new WindowedDenoising { Side = side, Overlap = overlap };

            Assert.That(
                () => WindowPlan.Check(_manifest, windows),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo(setting));
        }

        [Test]
        public void Settings_that_no_model_could_run_with_are_refused_at_once()
        {
            Assert.Throws<InvalidSettingException>(() => _ = new WindowedDenoising { Side = 0 });
            Assert.Throws<InvalidSettingException>(() => _ = new WindowedDenoising { Overlap = -1 });
            Assert.Throws<InvalidSettingException>(() => _ = new WindowedDenoising { Batch = 0 });
        }

        [Test]
        public void Borders_are_where_windows_begin_and_end()
        {
            var plan = WindowPlan.For(_manifest, 64, 16, _windows)!;

            // Starts 0, 16, 32, 48; ends 24, 40, 56, 72 = 8.
            Assert.That(plan.BorderColumns(), Is.EqualTo(new[] { 0, 8, 16, 24, 32, 40, 48, 56 }));
            Assert.That(plan.BorderRows(), Is.EqualTo(new[] { 0 }));
            Assert.Throws<ArgumentOutOfRangeException>(() => _ = plan[4]);
        }
    }
}
