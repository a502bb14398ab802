using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// The precomputed conditioning of one sample, for a model whose manifest has conditioning inputs.
    /// <code>
    /// var values = new ConditioningValues(new Dictionary&lt;string, float[]&gt; { ["text"] = embedding });
    /// </code>
    /// </summary>
    public sealed class ConditioningValues
    {
        private readonly Dictionary<string, float[]> _values;

        /// <summary>Keeps a copy of the values.</summary>
        /// <param name="values">For every input its values, [..] as the manifest's shape, flat in row-major order.</param>
        public ConditioningValues(IReadOnlyDictionary<string, float[]> values)
        {
            if (values == null)
            {
                throw new ArgumentNullException(nameof(values));
            }

            _values = values.ToDictionary(
                named => named.Key, named => (float[])(named.Value ?? throw new ArgumentNullException(named.Key)).Clone());
        }

        /// <summary>The inputs that there are values for.</summary>
        public IReadOnlyCollection<string> Names => _values.Keys;

        /// <summary>An input's values.</summary>
        /// <exception cref="KeyNotFoundException">There are none.</exception>
        public ReadOnlySpan<float> this[string name] => _values[name];

        /// <summary>Checks that there is what a model needs, and nothing else.</summary>
        /// <param name="manifest">The model.</param>
        /// <param name="setting">What the values are called in messages.</param>
        /// <exception cref="InvalidSettingException">A value is missing, too many, of a wrong length, or not finite.</exception>
        internal void Check(BlockModelManifest manifest, string setting)
        {
            var inputs = manifest.Conditioning.Inputs;
            var known = inputs.Count == 0 ? "none" : string.Join(", ", inputs.Select(input => input.Name));
            foreach (var name in _values.Keys)
            {
                if (inputs.All(input => input.Name != name))
                {
                    throw new InvalidSettingException(setting, $"'{name}'", $"'{manifest.Name}' has no such input; it has {known}.");
                }
            }

            foreach (var input in inputs)
            {
                CheckInput(input, $"{setting}.{input.Name}");
            }
        }

        private void CheckInput(ConditioningInput input, string setting)
        {
            var length = input.Shape.Aggregate(1, (product, side) => product * side);
            var shape = $"{length} values, [{string.Join(", ", input.Shape)}]";
            if (!_values.TryGetValue(input.Name, out var values))
            {
                throw new InvalidSettingException(setting, "absent", $"Give {shape}.");
            }

            if (values.Length != length)
            {
                throw new InvalidSettingException(setting, $"{values.Length} values", $"Give {shape}.");
            }

            if (!FiniteValues.AreAll(values))
            {
                throw new InvalidSettingException(setting, "not finite", "Give finite values.");
            }
        }
    }
}
