using System.Collections.Generic;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import.Splitting
{
    /// <summary>The names that manifests reserve for what the sampler gives and takes.</summary>
    internal static class BoundaryNames
    {
        public const string Sample = "sample";
        public const string Timestep = "timestep";
        public const string Label = "label";
        public const string Output = "output";
        public const string Latent = "latent";
        public const string Image = "image";

        /// <summary>One value for every row.</summary>
        public static IReadOnlyList<TensorDimension> Rows { get; } = new[] { new TensorDimension(TensorDimension.Batch) };
    }
}
