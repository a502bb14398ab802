using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Training
{
    /// <summary>How the training data of every material looks: the pooled descriptor of textures drawn as for training.</summary>
    internal sealed class TrainingReference
    {
        private const int Format = 1;

        private readonly IReadOnlyDictionary<string, TextureDescriptor> _materials;

        public TrainingReference(IReadOnlyDictionary<string, TextureDescriptor> materials) => _materials = materials;

        /// <summary>The materials that are known.</summary>
        public IEnumerable<string> Materials => _materials.Keys;

        /// <summary>The reference of the default model, which is part of this program.</summary>
        public static TrainingReference OfDefaultModel()
        {
            using var stream = typeof(TrainingReference).Assembly.GetManifestResourceStream("SpeCa.Benchmarks.Training.training.bin")!;
            return Read(stream);
        }

        /// <summary>Reads what <see cref="Write"/> wrote.</summary>
        /// <exception cref="InvalidDataException">It is something else.</exception>
        public static TrainingReference Read(Stream stream)
        {
            using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true));
            if (reader.ReadInt32() != Format)
            {
                throw new InvalidDataException("The training reference has another format: make it again.");
            }

            var options = new TextureDescriptorOptions
            {
                Scales = reader.ReadInt32(),
                Directions = reader.ReadInt32(),
                Quantiles = reader.ReadInt32(),
                Seed = reader.ReadUInt64(),
            };
            var channels = reader.ReadInt32();
            var materials = new Dictionary<string, TextureDescriptor>();
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var name = reader.ReadString();
                var quantiles = new float[(options.Scales + 1) * options.Directions * options.Quantiles];
                for (var index = 0; index < quantiles.Length; index++)
                {
                    quantiles[index] = (float)reader.ReadHalf();
                }

                materials.Add(name, TextureDescriptor.FromQuantiles(options, channels, quantiles));
            }

            return new TrainingReference(materials);
        }

        /// <summary>How the training data of a material looks.</summary>
        public TextureDescriptor Of(string material) => _materials[material];

        /// <summary>Writes all descriptors with half precision.</summary>
        public void Write(Stream stream)
        {
            using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
            var first = _materials.Values.First();
            writer.Write(Format);
            writer.Write(first.Options.Scales);
            writer.Write(first.Options.Directions);
            writer.Write(first.Options.Quantiles);
            writer.Write(first.Options.Seed);
            writer.Write(first.Channels);
            writer.Write(_materials.Count);
            foreach (var (name, descriptor) in _materials)
            {
                writer.Write(name);
                foreach (var quantile in descriptor.Quantiles)
                {
                    writer.Write((Half)quantile);
                }
            }
        }

        /// <summary>
        /// The distance of all measured textures of a material together to the material's training data, mean over
        /// materials.
        /// </summary>
        public double MeanDistance(IEnumerable<SampleMeasurement> samples) => samples
            .GroupBy(sample => sample.Material)
            .Average(material => TextureDistance.Between(
                Of(material.Key),
                TextureDescriptor.Pool(material.Select(sample => sample.Descriptor).ToArray())));
    }
}
