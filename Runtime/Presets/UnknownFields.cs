using System;
using System.Collections.Generic;
using System.Text.Json;

namespace SpeCa.Runtime.Presets
{
    /// <summary>
    /// Fields of a file that this version does not know, kept to be written again. Equal where names and values are, so that
    /// records with them compare by value.
    /// </summary>
    internal sealed class UnknownFields : Dictionary<string, JsonElement>
    {
        /// <inheritdoc/>
        public override bool Equals(object? obj)
        {
            if (obj is not UnknownFields other || other.Count != Count)
            {
                return false;
            }

            foreach (var field in this)
            {
                if (!other.TryGetValue(field.Key, out var value) || !JsonElement.DeepEquals(field.Value, value))
                {
                    return false;
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            // Equal numbers can be spelt in several ways, so values do not count; nor does the order.
            var hash = Count;
            foreach (var name in Keys)
            {
                hash ^= StringComparer.Ordinal.GetHashCode(name);
            }

            return hash;
        }
    }
}
