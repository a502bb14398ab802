using System;

namespace SpeCa.Import.Analysis
{
    /// <summary>The inputs of a model that a value is computed from. Shapes do not count: they are known beforehand.</summary>
    [Flags]
    internal enum Dependence
    {
        /// <summary>Weights and shapes alone.</summary>
        Constant = 0,

        /// <summary>Labels or embeddings, the same at every step.</summary>
        Conditioning = 1,

        Timestep = 2,

        Sample = 4,
    }
}
