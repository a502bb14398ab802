using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Turns the materials that were asked for into those that the model knows.</summary>
    internal static class MaterialSelection
    {
        /// <summary>The model's materials of these names, each once, as ordered; all where none is named.</summary>
        /// <exception cref="RequestException">A name is unknown.</exception>
        public static IReadOnlyList<MaterialClass> Select(IReadOnlyList<MaterialClass> known, IReadOnlyList<string> names) =>
            names.Count == 0 ? known : names.Select(name => Find(known, name)).Distinct().ToArray();

        private static MaterialClass Find(IReadOnlyList<MaterialClass> known, string name) =>
            known.FirstOrDefault(material => string.Equals(material.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new RequestException($"Material '{name}' is unknown. {Suggestion(known, name)}");

        private static string Suggestion(IReadOnlyList<MaterialClass> known, string name)
        {
            var names = known.Select(material => material.Name).ToArray();
            var nearest = NearestNames.Of(name, names);
            return nearest.Count == 0
                ? $"The model knows {string.Join(", ", names)}."
                : $"Did you mean {string.Join(" or ", nearest)}? The command 'materials' lists all.";
        }
    }
}
