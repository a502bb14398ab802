using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    public class ImageSampleTests
    {
        [Test]
        public void Planes_become_texels_and_minus_one_to_one_becomes_zero_to_one()
        {
            float[] sample = [-1, 0, 0, 1, 1, -1];

            var map = ImageSample.ToMap(sample, 2, 1);

            Assert.That(map.Texel(0, 0).ToArray(), Is.EqualTo(new[] { 0, 0.5f, 1 }));
            Assert.That(map.Texel(1, 0).ToArray(), Is.EqualTo(new[] { 0.5f, 1, 0 }));
        }

        [Test]
        public void A_sample_of_another_size_is_refused()
        {
            Assert.Throws<ArgumentException>(() => ImageSample.ToMap(new float[8], 2, 1));
        }
    }
}
