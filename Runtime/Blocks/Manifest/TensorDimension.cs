using System;
using System.Globalization;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// One dimension of a tensor: a number, a name, or a multiple of a name, as <c>4*height</c>.
    /// </summary>
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

        /// <summary>The largest multiple of a height or width that a dimension can be.</summary>
        public const int LargestFactor = 64;

        /// <summary>Makes a fixed dimension.</summary>
        public TensorDimension(int size)
        {
            Size = size;
            Factor = 1;
            Symbol = null;
        }

        /// <summary>Makes a named dimension.</summary>
        public TensorDimension(string symbol)
            : this(1, symbol)
        {
        }

        /// <summary>Makes a multiple of a named dimension.</summary>
        /// <param name="factor">2 to <see cref="LargestFactor"/>; 1 is the dimension itself.</param>
        /// <param name="symbol"><see cref="Height"/> or <see cref="Width"/>, the only ones that have multiples.</param>
        public TensorDimension(int factor, string symbol)
        {
            Size = -1;
            Factor = factor;
            Symbol = symbol;
        }

        /// <summary>The size; -1 where it has a name.</summary>
        public int Size { get; }

        /// <summary>The name; null where the size is fixed.</summary>
        public string? Symbol { get; }

        /// <summary>What the named size is multiplied by; 1 for a fixed size and for the name alone.</summary>
        public int Factor { get; }

        /// <summary>Whether it is one that a shape may have.</summary>
        internal bool IsKnown => Symbol switch
        {
            null => Size > 0,
            Batch or Tokens => Factor == 1,
            Height or Width => Factor >= 1 && Factor <= LargestFactor,
            _ => false,
        };

        /// <summary>
        /// Reads a dimension's name with or without a factor. What is written in any other way than
        /// <see cref="ToString"/> does stays a name, which no shape may have: the graph's own text must be the same.
        /// </summary>
        internal static TensorDimension Parse(string text)
        {
            var times = text.IndexOf('*');
            if (times > 0 && int.TryParse(text.AsSpan(0, times), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) && factor > 1)
            {
                var product = new TensorDimension(factor, text.Substring(times + 1));
                return product.ToString() == text ? product : new TensorDimension(text);
            }

            return new TensorDimension(text);
        }

        /// <inheritdoc/>
        public override string ToString() => (Symbol, Factor) switch
        {
            (null, _) => Size.ToString(CultureInfo.InvariantCulture),
            (_, 1) => Symbol,
            _ => string.Concat(Factor.ToString(CultureInfo.InvariantCulture), "*", Symbol),
        };
    }
}
