using System.Globalization;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>One dimension of a tensor: a number or a name.</summary>
    public readonly struct TensorDimension
    {
        /// <summary>The dimension along which a batch's rows lie.</summary>
        public const string Batch = "batch";

        /// <summary>The latent's height.</summary>
        public const string Height = "height";

        /// <summary>The latent's width.</summary>
        public const string Width = "width";

        /// <summary>Tokens: height / patch * width / patch.</summary>
        public const string Tokens = "tokens";

        /// <summary>Makes a fixed dimension.</summary>
        public TensorDimension(int size)
        {
            Size = size;
            Symbol = null;
        }

        /// <summary>Makes a named dimension.</summary>
        public TensorDimension(string symbol)
        {
            Size = -1;
            Symbol = symbol;
        }

        /// <summary>The size; -1 where it has a name.</summary>
        public int Size { get; }

        /// <summary>The name; null where the size is fixed.</summary>
        public string? Symbol { get; }

        /// <inheritdoc/>
        public override string ToString() => Symbol ?? Size.ToString(CultureInfo.InvariantCulture);
    }
}
