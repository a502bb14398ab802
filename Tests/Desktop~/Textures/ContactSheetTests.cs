using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class ContactSheetTests
    {
        [Test]
        public void Maps_are_laid_out_row_by_row_with_gaps_between()
        {
            TextureMap[] maps = [Plain(0.1f), Plain(0.2f), Plain(0.3f)];

            TextureMap sheet = ContactSheet.Arrange(maps, columns: 2, gap: 1, background: 0.9f);

            float[] expected = [0.1f, 0.9f, 0.2f, 0.9f, 0.9f, 0.9f, 0.3f, 0.9f, 0.9f];
            Assert.That((sheet.Width, sheet.Height), Is.EqualTo((3, 3)));
            Assert.That(sheet.Values.ToArray(), Is.EqualTo(expected));
        }

        [TestCase(1, 1, 1)]
        [TestCase(2, 2, 1)]
        [TestCase(5, 3, 2)]
        [TestCase(9, 3, 3)]
        [TestCase(16, 4, 4)]
        public void The_grid_is_nearly_square_by_default(int count, int columns, int rows)
        {
            var maps = new TextureMap[count];
            Array.Fill(maps, Plain(0.5f));

            TextureMap sheet = ContactSheet.Arrange(maps, gap: 0);

            Assert.That((sheet.Width, sheet.Height), Is.EqualTo((columns, rows)));
        }

        [Test]
        public void A_gray_map_beside_a_colour_map_becomes_gray_in_colour()
        {
            var color = new TextureMap(1, 1, 3, ColorSpace.Srgb, [0.1f, 0.2f, 0.3f]);

            TextureMap sheet = ContactSheet.Arrange([Plain(0.7f), color], gap: 0);

            float[] expected = [0.7f, 0.7f, 0.7f, 0.1f, 0.2f, 0.3f];
            Assert.That(sheet.Values.ToArray(), Is.EqualTo(expected));
            Assert.That(sheet.ColorSpace, Is.EqualTo(ColorSpace.Srgb));
        }

        [Test]
        public void Maps_of_different_sizes_are_refused()
        {
            TextureMap[] maps = [Relief.Noise(4, 4), Relief.Noise(4, 5)];

            Assert.That(() => ContactSheet.Arrange(maps), Throws.ArgumentException);
        }

        [Test]
        public void No_maps_are_refused()
        {
            Assert.That(() => ContactSheet.Arrange([]), Throws.ArgumentException);
        }

        [TestCase(-1, 0, 0f)]
        [TestCase(1, -1, 0f)]
        [TestCase(1, 0, 1.5f)]
        [TestCase(2, int.MaxValue, 0f)]
        public void A_number_out_of_range_is_refused(int columns, int gap, float background)
        {
            TextureMap[] maps = [Plain(0f), Plain(1f)];

            Assert.That(
                () => ContactSheet.Arrange(maps, columns, gap, background),
                Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        private static TextureMap Plain(float value)
        {
            return Relief.Of(1, 1, (_, _) => value);
        }
    }
}
