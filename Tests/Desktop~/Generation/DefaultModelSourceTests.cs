using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Generation
{
    public class DefaultModelSourceTests
    {
        private const int Side = 64;
        private const int Radius = 20;

        // Half the side of a square that lies within the disc.
        private const int Inside = 14;

        private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "model");

        private BlockModel _model = null!;
        private TextureGenerator _generator = null!;
        private GenerationSettings _settings = null!;
        private float[] _wall = null!;

        [OneTimeSetUp]
        public void Load()
        {
            _model = BlockModel.Load(_folder);
            _generator = new TextureGenerator(_model);
            _settings = PresetCatalog.Load(_folder).Find("balanced").ApplyTo(new GenerationSettings()) with { Steps = 20 };
            _wall = Sample(_settings, new TextureSubject("brick", 3));
        }

        [OneTimeTearDown]
        public void Dispose()
        {
            _generator.Dispose();
            _model.Dispose();
        }

        [Test]
        public void Every_sample_of_a_masked_speculative_batch_is_what_it_would_be_alone()
        {
            var settings = _settings with { Source = Source(1) with { Mask = CornerDisc() } };
            var subjects = new TextureSubject[] { new("brick", 4), new("grass", 6) };

            var together = _generator.Generate(subjects, settings).Textures;

            for (var index = 0; index < subjects.Length; index++)
            {
                var alone = Sample(settings, subjects[index]);
                Assert.That(together[index].Sample.ToArray(), Is.EqualTo(alone).Within(1e-4f), subjects[index].Material);
            }
        }

        [Test]
        public void Masked_speculation_keeps_the_source_exactly_and_skips_blocks()
        {
            var mask = CornerDisc();

            var result = _generator.Generate(
                new[] { new TextureSubject("lava", 5) }, _settings with { Source = Source(1) with { Mask = mask } });

            var sample = result.Textures[0].Sample.ToArray();
            var kept = Enumerable.Range(0, sample.Length).Where(place => mask[place % mask.Length] == 0).ToArray();
            Assert.That(kept.Select(place => sample[place]), Is.EqualTo(kept.Select(place => _wall[place])));
            Assert.That(result.Trace.BlockSpeedup(0), Is.GreaterThan(1.5));
        }

        [Test]
        public void Part_made_anew_across_the_borders_has_no_seam()
        {
            var settings = _settings with { Source = Source(1) with { Mask = CornerDisc() } };

            var sample = Sample(settings, new TextureSubject("grass", 5));

            // Around the corner all is grass: where tiles meet, it steps as it does everywhere.
            var albedo = TextureMaps.FromSample(sample, Side, Side, MapDerivation.Default).Albedo;
            var cut = new[] { Inside };
            Assert.That(SeamMeasure.Ratio(AroundTheCorner(albedo), cut, cut), Is.LessThan(1.5));
        }

        [Test]
        public void Variation_moves_away_from_the_source_as_strength_grows()
        {
            var distances = new[] { 0.2f, 0.5f, 0.8f, 1 }
                .Select(strength => Sample(_settings with { Source = Source(strength) }, new TextureSubject("brick", 11)))
                .Select(sample => sample.Zip(_wall, (value, wall) => Math.Abs(value - wall)).Average())
                .ToArray();

            Assert.That(distances, Is.Ordered.Ascending);
            Assert.That(distances[0], Is.LessThan(distances[3] / 2));
        }

        private SourceTexture Source(float strength) => new(_wall, Side, Side, strength);

        private float[] Sample(GenerationSettings settings, TextureSubject subject) =>
            _generator.Generate(new[] { subject }, settings).Textures[0].Sample.ToArray();

        private static TextureMap AroundTheCorner(TextureMap map)
        {
            var values = new List<float>();
            for (var y = -Inside; y < Inside; y++)
            {
                for (var x = -Inside; x < Inside; x++)
                {
                    values.AddRange(map.Texel((x + Side) % Side, (y + Side) % Side).ToArray());
                }
            }

            return new TextureMap(2 * Inside, 2 * Inside, map.Channels, map.ColorSpace, values.ToArray());
        }

        // All four quarters of a disc around the corner, so that it crosses both borders.
        private static float[] CornerDisc()
        {
            var mask = new float[Side * Side];
            for (var place = 0; place < mask.Length; place++)
            {
                var x = Math.Min(place % Side, Side - place % Side);
                var y = Math.Min(place / Side, Side - place / Side);
                mask[place] = x * x + y * y < Radius * Radius ? 1 : 0;
            }

            return mask;
        }
    }
}
