using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Caching
{
    /// <summary>The file of one texture in a <see cref="TextureCache"/>: what it is, its values, and a hash of it all.</summary>
    internal static class CachedTexture
    {
        private const int HashLength = 32;

        private static readonly byte[] _magic = Encoding.ASCII.GetBytes("SpeCaTX3");

        /// <summary>The file of a texture.</summary>
        public static byte[] Pack(TextureKey key, GeneratedTexture texture)
        {
            var content = Content(key, texture);
            var file = new byte[content.Length + HashLength];
            content.CopyTo(file, 0);
            Hash(content).CopyTo(file, content.Length);
            return file;
        }

        /// <summary>The texture of a file; null where it is damaged, of another version or another key's.</summary>
        public static GeneratedTexture? Read(byte[] file, TextureKey key)
        {
            if (file.Length < _magic.Length + HashLength)
            {
                return null;
            }

            var content = file.AsSpan(0, file.Length - HashLength).ToArray();
            if (!Hash(content).AsSpan().SequenceEqual(file.AsSpan(content.Length)))
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
            try
            {
                return reader.ReadBytes(_magic.Length).AsSpan().SequenceEqual(_magic) && reader.ReadString() == key.Text
                    ? Texture(reader)
                    : null;
            }
            catch (Exception error) when (error is IOException || error is FormatException || error is DecoderFallbackException || error is InvalidSettingException)
            {
                return null;
            }
        }

        private static byte[] Content(TextureKey key, GeneratedTexture texture)
        {
            using var memory = new MemoryStream();
            using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
            {
                writer.Write(_magic);
                writer.Write(key.Text);
                writer.Write(texture.Material.Name);
                writer.Write(texture.Material.Roughness);
                writer.Write(texture.Material.Relief);
                writer.Write(texture.Seed);
                Write(writer, texture.Variation);
                Write(writer, texture.Blend);
                writer.Write(texture.Channels);
                writer.Write(texture.Height);
                writer.Write(texture.Width);
                writer.Write(MemoryMarshal.AsBytes(texture.Sample));
            }

            return memory.ToArray();
        }

        private static GeneratedTexture? Texture(BinaryReader reader)
        {
            var material = new MaterialClass { Name = reader.ReadString(), Roughness = reader.ReadSingle(), Relief = reader.ReadSingle() };
            var seed = reader.ReadUInt64();
            var variation = ReadVariation(reader);
            var blend = ReadBlend(reader);
            var (channels, height, width) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            var left = reader.BaseStream.Length - reader.BaseStream.Position;
            if (channels < 1 || height < 1 || width < 1 || (double)channels * height * width * sizeof(float) != left)
            {
                return null;
            }

            var sample = new float[channels * height * width];
            var bytes = MemoryMarshal.AsBytes(sample.AsSpan());
            return reader.Read(bytes) == bytes.Length && FiniteValues.AreAll(sample)
                ? new GeneratedTexture(material, seed, channels, width, height, sample) { Variation = variation, Blend = blend }
                : null;
        }

        private static void Write(BinaryWriter writer, SeedVariation? variation)
        {
            writer.Write(variation != null);
            if (variation != null)
            {
                writer.Write(variation.Target);
                writer.Write(variation.Amount);
            }
        }

        private static void Write(BinaryWriter writer, MaterialBlend? blend)
        {
            writer.Write(blend != null);
            if (blend != null)
            {
                writer.Write(blend.Name);
                writer.Write(blend.Roughness);
                writer.Write(blend.Relief);
                writer.Write(blend.Height);
                writer.Write(blend.Width);
                writer.Write(MemoryMarshal.AsBytes(blend.Mask));
            }
        }

        private static MaterialBlend? ReadBlend(BinaryReader reader)
        {
            if (!reader.ReadBoolean())
            {
                return null;
            }

            var (name, roughness, relief) = (reader.ReadString(), reader.ReadSingle(), reader.ReadSingle());
            var (height, width) = (reader.ReadInt32(), reader.ReadInt32());
            var left = reader.BaseStream.Length - reader.BaseStream.Position;
            return height >= 1 && width >= 1 && (double)height * width * sizeof(float) <= left
                ? new MaterialBlend(name, roughness, relief, ReadValues(reader, height * width), width, height)
                : throw new FormatException("The mask has no size.");
        }

        private static float[] ReadValues(BinaryReader reader, int count)
        {
            var values = new float[count];
            var bytes = MemoryMarshal.AsBytes(values.AsSpan());
            return reader.Read(bytes) == bytes.Length ? values : throw new EndOfStreamException();
        }

        private static SeedVariation? ReadVariation(BinaryReader reader) =>
            reader.ReadBoolean() ? new SeedVariation(reader.ReadUInt64(), reader.ReadSingle()) : null;

        private static byte[] Hash(byte[] content)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(content);
            return hash.GetHashAndReset();
        }
    }
}
