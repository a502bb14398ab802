using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    internal sealed class ColorGradingTests
    {
        [Test]
        public void Without_changes_it_is_the_same_map()
        {
            var albedo = Albedo(1);

            Assert.That(ColorGrading.None.Apply(albedo), Is.SameAs(albedo));
            Assert.That(new ColorGrading { Palette = ColorPalette.Parse("112233"), PaletteAmount = 0 }.Apply(albedo), Is.SameAs(albedo));
        }

        [Test]
        public void An_albedos_own_palette_leaves_it_as_it_is()
        {
            var albedo = Albedo(1);

            var graded = new ColorGrading { Palette = ColorPalette.Of(albedo) }.Apply(albedo);

            Assert.That(graded.Values.ToArray(), Is.EqualTo(albedo.Values.ToArray()).Within(1e-5f));
        }

        // Both covariances plus the unseen variance are the same multiple of each other along every axis, so the map is
        // diagonal with sqrt((b + e) / (a + e)), where a gray ramp varies in lightness alone.
        [Test]
        public void A_gray_ramp_takes_the_lightness_of_a_gray_palette()
        {
            const double unseen = 1e-4;
            var ramp = Gray(0.3f, 0.4f, 0.5f, 0.6f);
            var palette = ColorPalette.Parse("202020,404040,d0d0d0");

            var graded = new ColorGrading { Palette = palette }.Apply(ramp);

            var (own, theirs) = (Lightness(ramp), Lightness(Gray(0x20 / 255f, 0x40 / 255f, 0xd0 / 255f)));
            var factor = Math.Sqrt((Variance(theirs) + unseen) / (Variance(own) + unseen));
            var expected = own.Select(value => theirs.Average() + (factor * (value - own.Average())));
            Assert.That(Lightness(graded), Is.EqualTo(expected).Within(1e-5));
        }

        [Test]
        public void A_palette_gives_its_mean_and_covariance()
        {
            var albedo = Albedo(1);
            var image = Albedo(2);

            var graded = new ColorGrading { Palette = ColorPalette.Of(image) }.Apply(albedo);

            var (result, expected) = (ColorPalette.Of(graded).Statistics, ColorPalette.Of(image).Statistics);
            Assert.That(result.Mean, Is.EqualTo(expected.Mean).Within(1e-4));

            // Not exactly: what is not seen was added to both.
            Assert.That(result.Covariance.Values.ToArray(), Is.EqualTo(expected.Covariance.Values.ToArray()).Within(1e-4));
        }

        [Test]
        public void Half_the_amount_is_half_the_way()
        {
            var albedo = Albedo(1);
            var palette = ColorPalette.Of(Albedo(2));

            var half = new ColorGrading { Palette = palette, PaletteAmount = 0.5f }.Apply(albedo);

            var whole = new ColorGrading { Palette = palette }.Apply(albedo);
            var expected = Oklab.From(albedo.Values).Zip(Oklab.From(whole.Values), (one, other) => (one + other) / 2);
            Assert.That(Oklab.From(half.Values), Is.EqualTo(expected).Within(1e-5));
        }

        [Test]
        public void A_single_colour_moves_the_mean_and_keeps_the_variation()
        {
            var albedo = Albedo(1);

            var graded = new ColorGrading { Palette = ColorPalette.Parse("#7f6a5c") }.Apply(albedo);

            var (result, own) = (ColorPalette.Of(graded).Statistics, ColorPalette.Of(albedo).Statistics);
            Assert.That(result.Mean, Is.EqualTo(ColorPalette.Parse("#7f6a5c").Statistics.Mean).Within(1e-6));
            Assert.That(result.Covariance.Values.ToArray(), Is.EqualTo(own.Covariance.Values.ToArray()).Within(1e-6));
        }

        [Test]
        public void Without_saturation_it_is_gray_and_as_light_as_before()
        {
            var albedo = Albedo(1);

            var graded = new ColorGrading { Saturation = 0 }.Apply(albedo);

            var values = graded.Values.ToArray();
            Assert.That(values.Where((_, at) => at % 3 == 0), Is.EqualTo(values.Where((_, at) => at % 3 == 2)).Within(1e-5f));
            Assert.That(Lightness(graded), Is.EqualTo(Lightness(albedo)).Within(1e-6));
        }

        [Test]
        public void Hue_turns_by_its_angle()
        {
            var albedo = Albedo(1);

            var graded = new ColorGrading { Hue = 90 }.Apply(albedo);

            var (before, after) = (Oklab.From(albedo.Values), Oklab.From(graded.Values));
            for (var at = 0; at < before.Length; at += 3)
            {
                Assert.That((after[at + 1], after[at + 2]), Is.EqualTo((-before[at + 2], before[at + 1])).Using<(double, double)>(AreNear));
            }
        }

        [Test]
        public void Brightness_scales_lightness()
        {
            var albedo = Albedo(1);

            var graded = new ColorGrading { Brightness = 0.8f }.Apply(albedo);

            Assert.That(Lightness(graded), Is.EqualTo(Lightness(albedo).Select(value => 0.8f * value)).Within(1e-5));
        }

        [Test]
        public void Colours_that_no_screen_shows_are_clamped()
        {
            var graded = new ColorGrading { Brightness = 4, Saturation = 4 }.Apply(Albedo(1));

            Assert.That(graded.Values.ToArray(), Has.All.InRange(0f, 1f));
        }

        [Test]
        public void Values_out_of_range_are_refused()
        {
            Assert.Multiple(() =>
            {
                Refuses(() => new ColorGrading { PaletteAmount = 1.1f }, "PaletteAmount is 1.1. Use a value from 0 to 1.");
                Refuses(() => new ColorGrading { Hue = -181 }, "Use a value from -180 to 180.");
                Refuses(() => new ColorGrading { Saturation = float.NaN }, "Use a value from 0 to 4.");
                Refuses(() => new ColorGrading { Brightness = -1 }, "Use a value from 0 to 4.");
            });
        }

        [TestCase("")]
        [TestCase("112233,")]
        [TestCase("12345")]
        [TestCase("##112233")]
        [TestCase("-12345")]
        [TestCase("gggggg")]
        public void What_is_no_list_of_colours_is_refused(string text)
        {
            Assert.That(ColorPalette.IsListOfColors(text), Is.False);
            Refuses(() => ColorPalette.Parse(text), "Write colours as rrggbb");
        }

        // Published values of white, red and blue of sRGB.
        [TestCase(1f, 1f, 1f, 1.0, 0.0, 0.0)]
        [TestCase(1f, 0f, 0f, 0.6279553606, 0.2248630611, 0.1258462985)]
        [TestCase(0f, 0f, 1f, 0.4520137184, -0.0324569841, -0.3115281477)]
        public void Oklab_has_the_published_values(float red, float green, float blue, double lightness, double a, double b)
        {
            var color = Oklab.From(stackalloc float[] { red, green, blue });

            Assert.That(color, Is.EqualTo(new[] { lightness, a, b }).Within(1e-6));
            Assert.That(Oklab.ToSrgb(color), Is.EqualTo(new[] { red, green, blue }).Within(1e-5f));
        }

        [Test]
        public void Square_root_of_a_matrix_times_itself_is_the_matrix()
        {
            var matrix = new SymmetricMatrix([2, 0.5, -0.3, 0.5, 1, 0.2, -0.3, 0.2, 0.7]);

            var root = matrix.Apply(Math.Sqrt);

            var square = root.Around(new SymmetricMatrix([1, 0, 0, 0, 1, 0, 0, 0, 1]));
            Assert.That(square.Values.ToArray(), Is.EqualTo(matrix.Values.ToArray()).Within(1e-12));
        }

        private static void Refuses(Func<object> make, string expected) =>
            Assert.That(() => make(), Throws.TypeOf<InvalidSettingException>().With.Message.Contains(expected));

        private static bool AreNear((double A, double B) one, (double A, double B) other) =>
            Math.Abs(one.A - other.A) < 1e-5 && Math.Abs(one.B - other.B) < 1e-5;

        // Muted colours that vary most in lightness, and stay within what a screen shows when they are moved to each other's.
        private static TextureMap Albedo(ulong seed)
        {
            var values = Noise.Of(16 * 16 * 3, seed, deviation: 1);
            var shared = Noise.Of(16 * 16, seed + 10, deviation: 1);
            for (var at = 0; at < values.Length; at++)
            {
                var departure = (shared[at / 3] - 0.5f) + (0.3f * (values[at] - 0.5f));
                values[at] = 0.45f + (0.03f * seed * (at % 3)) + Math.Clamp(0.1f / seed * departure, -0.25f, 0.25f);
            }

            return new TextureMap(16, 16, 3, ColorSpace.Srgb, values);
        }

        private static TextureMap Gray(params float[] levels) =>
            new(levels.Length, 1, 3, ColorSpace.Srgb, levels.SelectMany(level => Enumerable.Repeat(level, 3)).ToArray());

        private static double[] Lightness(TextureMap map) => Oklab.From(map.Values).Where((_, at) => at % 3 == 0).ToArray();

        private static double Variance(double[] values) => values.Average(value => value * value) - (values.Average() * values.Average());
    }
}
