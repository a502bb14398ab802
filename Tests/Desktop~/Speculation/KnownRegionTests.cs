using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    public class KnownRegionTests
    {
        private const int Width = 6;
        private const int Height = 5;
        private const int Steps = 8;

        private static readonly IScheduler _scheduler = Schedulers.Create(
            null, new NoiseScheduleDescription(), PredictionType.Flow, TimestepSpacing.Trailing, Steps);

        [Test]
        public void Known_part_has_the_level_of_the_step_and_the_rest_stays()
        {
            var source = new LatentSource(new[] { 1f, 1, 1, 1 }, new[] { 0f, 1 }, 0);
            var region = new KnownRegion(source, _scheduler, new[] { 2f, 2, 3, 3 });
            var latent = new[] { 9f, 9, 9, 9 };

            region.Restore(6, latent);

            // Sigma of step 6 of 8 is 1/4; two channels of two places.
            Assert.That(latent, Is.EqualTo(new[] { 1.25f, 9, 1.5f, 9 }));
        }

        [Test]
        public void Mask_between_keep_and_new_blends()
        {
            var source = new LatentSource(new[] { 2f }, new[] { 0.25f }, 0);
            var region = new KnownRegion(source, _scheduler, new[] { 0f });
            var latent = new[] { 4f };

            region.Restore(Steps, latent);

            Assert.That(latent[0], Is.EqualTo(2.5f));
        }

        [TestCase(1, 0, 0)]
        [TestCase(4, 3, 0)]
        [TestCase(4, 3, 1)]
        [TestCase(5, 4, 2)]
        public void Shifted_source_mask_and_noise_give_the_shifted_result(int right, int down, int feather)
        {
            var values = Noise(1);
            var noise = Noise(2);
            var mask = new float[Width * Height];
            mask[0] = mask[1] = mask[Width - 1] = mask[(Height - 1) * Width] = 1;

            var plain = Denoise(values, mask, noise, feather);
            var shifted = Denoise(Shift(values, right, down), Shift(mask, right, down), Shift(noise, right, down), feather);

            Assert.That(shifted, Is.EqualTo(Shift(plain, right, down)));
            Assert.That(plain, Is.Not.EqualTo(values));
        }

        // A network that sees its four neighbours across the borders.
        private static float[] Denoise(float[] values, float[] mask, float[] noise, int feather)
        {
            var texture = new SourceTexture(values, Width, Height, 0.7f) { Mask = mask, MaskFeather = feather };
            var source = texture.PlaceIn(1, Width, Height, Steps);
            var region = new KnownRegion(source, _scheduler, noise);
            var latent = new float[values.Length];
            _scheduler.AddNoise(source.FirstStep, values, noise, latent);
            for (var step = source.FirstStep; step < Steps; step++)
            {
                float[][] neighbours =
                {
                    Shift(latent, 1, 0), Shift(latent, Width - 1, 0), Shift(latent, 0, 1), Shift(latent, 0, Height - 1),
                };
                var output = latent.Select((value, place) =>
                    MathF.Tanh(value - neighbours[0][place] + neighbours[1][place]
                        - (0.5f * neighbours[2][place]) + neighbours[3][place])).ToArray();
                _scheduler.Step(step, output, latent, _scheduler.CreateMemory(latent.Length));
                region.Restore(step + 1, latent);
            }

            return latent;
        }

        private static float[] Noise(ulong seed)
        {
            var values = new float[Width * Height];
            GaussianNoise.Fill(seed, values);
            return values;
        }

        private static float[] Shift(float[] values, int right, int down)
        {
            var shifted = new float[values.Length];
            for (var place = 0; place < values.Length; place++)
            {
                var x = (place % Width + right) % Width;
                var y = (place / Width + down) % Height;
                shifted[y * Width + x] = values[place];
            }

            return shifted;
        }
    }
}
