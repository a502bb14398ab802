using System;

namespace SpeCa.Import
{
    /// <summary>
    /// Packs squares of latent values into tokens: [batch, channels, height, width] to
    /// [batch, height / side * width / side, channels * side * side], the channel slowest in a token, then y, then x.
    /// </summary>
    internal static class Packing
    {
        public static float[] Pack(float[] latents, LatentShape shape, int side) =>
            Move(latents.Length, shape, side, (packed, latent, into) => into[packed] = latents[latent]);

        public static float[] Unpack(float[] tokens, LatentShape shape, int side) =>
            Move(tokens.Length, shape, side, (packed, latent, into) => into[latent] = tokens[packed]);

        private static float[] Move(int length, LatentShape shape, int side, Action<int, int, float[]> move)
        {
            var moved = new float[length];
            var packed = 0;
            var row = shape.Channels * shape.Height * shape.Width;
            for (var start = 0; start < length; start += row)
            {
                for (var y = 0; y < shape.Height; y += side)
                {
                    for (var x = 0; x < shape.Width; x += side)
                    {
                        for (var value = 0; value < shape.Channels * side * side; value++)
                        {
                            var channel = value / (side * side);
                            var dy = value / side % side;
                            var place = ((channel * shape.Height) + y + dy) * shape.Width;
                            move(packed++, start + place + x + (value % side), moved);
                        }
                    }
                }
            }

            return moved;
        }
    }
}
