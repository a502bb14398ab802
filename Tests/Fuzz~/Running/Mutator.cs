using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SpeCa.Fuzz.Running
{
    /// <summary>Makes inputs of others: a few random changes each, of bits, bytes, lengths, words and order.</summary>
    internal sealed class Mutator(Random random)
    {
        private const int MostChanges = 8;
        private const int LongestPiece = 64;
        private const int LongestInput = 1 << 16;

        private static readonly byte[][] _words = new[]
        {
            "null", "true", "-1", "0", "1e999", "1.5", "2147483647", "2147483648", "9223372036854775807", "99999999999999999999", "\"NaN\"",
            "\"Infinity\"", "{}", "[]", "[[[[[[[[[[[[", "\"\"", "../", "/", "\\", "C:", "\\ud800", "\u0000", "batch", "height", "64*height", ",", ":", "\"",
            "(99999, 99999, 99999)", "(-1,)", "'<f8'", "True",
        }.Select(Encoding.UTF8.GetBytes).ToArray();

        private static readonly byte[] _bytes = [0, 1, 0x7F, 0x80, 0xFF, 0x0A, 0x3A];

        /// <summary>Changes an input.</summary>
        /// <param name="input">The input, which stays as it is.</param>
        /// <param name="other">Another one, pieces of which may be taken over.</param>
        public byte[] Change(byte[] input, byte[] other)
        {
            var bytes = new List<byte>(input);
            for (var changes = 1 << random.Next(4); changes > 0; changes--)
            {
                ChangeOnce(bytes, other);
            }

            return bytes.Take(LongestInput).ToArray();
        }

        private void ChangeOnce(List<byte> bytes, byte[] other)
        {
            var at = random.Next(bytes.Count + 1);
            var room = Math.Min(bytes.Count - at, LongestPiece);
            switch (random.Next(MostChanges + 1))
            {
                case 0 when room > 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when room > 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2 when room > 0:
                    bytes[at] = _bytes[random.Next(_bytes.Length)];
                    break;
                case 3 when room > 0:
                    bytes.RemoveRange(at, 1 + random.Next(room));
                    break;
                case 4 when room > 0:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, 1 + random.Next(room)));
                    break;
                case 5:
                    bytes.InsertRange(at, _words[random.Next(_words.Length)]);
                    break;
                case 6 when room > 0:
                    ReplaceNumber(bytes, at);
                    break;
                case 7 when other.Length > 0:
                    var start = random.Next(other.Length);
                    bytes.InsertRange(at, other.Skip(start).Take(1 + random.Next(LongestPiece)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        // Digits that stand together are a number in a text, and are replaced by another.
        private void ReplaceNumber(List<byte> bytes, int at)
        {
            var start = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
            if (start < 0)
            {
                return;
            }

            var end = start;
            while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
            {
                end++;
            }

            bytes.RemoveRange(start, end - start);
            bytes.InsertRange(start, _words[random.Next(_words.Length)]);
        }
    }
}
