using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Reads the embeddings that a run is conditioned on.</summary>
    internal static class ConditioningLoader
    {
        /// <summary>Reads one array per conditioning input; null where none is given.</summary>
        /// <exception cref="NpyFileException">A file cannot be read.</exception>
        /// <exception cref="RequestException">An input is given twice, or an array is of another shape.</exception>
        public static ConditioningValues? Load(IReadOnlyList<NamedFile> files, ConditioningDescription conditioning)
        {
            if (files.Count == 0)
            {
                return null;
            }

            var values = new Dictionary<string, float[]>();
            foreach (var file in files)
            {
                if (!values.TryAdd(file.Name, Read(file, conditioning)))
                {
                    throw new RequestException($"'{file.Name}' is given twice. Give every input once.");
                }
            }

            return new ConditioningValues(values);
        }

        // An array of one row may have the batch as a first dimension of 1, as it comes out of a text encoder.
        private static float[] Read(NamedFile file, ConditioningDescription conditioning)
        {
            var input = conditioning.Inputs.FirstOrDefault(known => known.Name == file.Name)
                ?? throw new RequestException($"The model has no conditioning input '{file.Name}'. {Known(conditioning)}");
            var array = NpyFile.Read(file.Path);
            var shape = array.Shape.Count == input.Shape.Count + 1 && array.Shape[0] == 1 ? array.Shape.Skip(1) : array.Shape;
            return shape.SequenceEqual(input.Shape)
                ? array.Values.ToArray()
                : throw new RequestException(
                    $"{file.Path} has the shape [{string.Join(", ", array.Shape)}], but '{input.Name}' is [{string.Join(", ", input.Shape)}].");
        }

        private static string Known(ConditioningDescription conditioning) => conditioning.Inputs.Count == 0
            ? "It has none."
            : $"It has {string.Join(", ", conditioning.Inputs.Select(known => known.Name))}.";
    }
}
