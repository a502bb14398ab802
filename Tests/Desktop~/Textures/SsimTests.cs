using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class SsimTests
    {
        private static IEnumerable<TestCaseData> References()
        {
            using var stream = typeof(SsimTests).Assembly.GetManifestResourceStream("SpeCa.Tests.Textures.ssim.json")!;
            using var document = JsonDocument.Parse(stream);
            foreach (var reference in document.RootElement.EnumerateArray())
            {
                yield return new TestCaseData(reference.Clone())
                    .SetArgDisplayNames(reference.GetProperty("name").GetString()!);
            }
        }

        // The values come from reference_ssim.py, which follows the definition window by window.
        [TestCaseSource(nameof(References))]
        public void The_index_is_that_of_the_definition(JsonElement expected)
        {
            var similarity = Ssim.Mean(
                Values(expected, "reference"),
                Values(expected, "candidate"),
                expected.GetProperty("channels").GetInt32(),
                expected.GetProperty("width").GetInt32(),
                expected.GetProperty("height").GetInt32(),
                expected.GetProperty("peak").GetDouble());

            Assert.That(similarity, Is.EqualTo(expected.GetProperty("ssim").GetDouble()).Within(1e-6));
        }

        [Test]
        public void Equal_images_have_the_index_1()
        {
            var image = Noise.Of(2 * 12 * 9, 1);

            Assert.That(Ssim.Mean(image, image, 2, 12, 9, 1), Is.EqualTo(1).Within(1e-12));
        }

        [Test]
        public void Where_the_tiles_are_cut_changes_nothing()
        {
            var reference = Noise.Of(16 * 12, 1);
            var candidate = Noise.Of(16 * 12, 2);

            var moved = Ssim.Mean(Roll.Of(reference, 16, 12, 5, 7), Roll.Of(candidate, 16, 12, 5, 7), 1, 16, 12, 1);

            Assert.That(moved, Is.EqualTo(Ssim.Mean(reference, candidate, 1, 16, 12, 1)).Within(1e-9));
        }

        [Test]
        public void A_value_that_is_no_number_spoils_the_index()
        {
            Assert.That(Ssim.Mean([0f, 1f], [0f, float.NaN], 1, 2, 1, 1), Is.NaN);
        }

        [Test]
        public void Images_of_another_shape_are_refused()
        {
            Assert.That(() => Ssim.Mean([0f, 1f], [0f], 1, 2, 1, 1), Throws.ArgumentException.With.Message.Contains("1 values"));
        }

        [TestCase(0, 1, 1, 1.0)]
        [TestCase(1, 0, 1, 1.0)]
        [TestCase(1, 1, 0, 1.0)]
        [TestCase(1, 1, 1, 0.0)]
        [TestCase(1, 1, 1, double.NaN)]
        public void Sizes_and_peaks_that_mean_nothing_are_refused(int channels, int width, int height, double peak)
        {
            Assert.That(
                () => Ssim.Mean([0f], [0f], channels, width, height, peak), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        private static float[] Values(JsonElement expected, string name) =>
            expected.GetProperty(name).EnumerateArray().Select(value => value.GetSingle()).ToArray();
    }
}
