using System;
using System.Collections.Generic;
using System.Linq;
using static SpeCa.Runtime.Blocks.ManifestRule;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Checks what a manifest says that its model can be asked for.</summary>
    internal static class ConditioningValidation
    {
        // 256 MiB for one row; far more than any text encoder gives.
        private const long MostValues = 1L << 26;

        /// <exception cref="ManifestException">A class or an input cannot be.</exception>
        public static void Check(string path, ConditioningDescription conditioning)
        {
            Require(path, conditioning.UnconditionalLabel == null || conditioning.UnconditionalLabel >= 0, $"conditioning.unconditionalLabel is {conditioning.UnconditionalLabel}; it cannot be negative.");
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var material in conditioning.Classes)
            {
                Require(path, material.Name.Length > 0, "conditioning.classes has a class without a name.");
                Require(path, names.Add(material.Name), $"conditioning.classes has '{material.Name}' twice.");
                Require(path, material.Roughness >= 0 && material.Roughness <= 1, $"class '{material.Name}' has roughness {material.Roughness}; it must be 0 to 1.");
                Require(path, material.Relief >= 0 && material.Relief <= 1, $"class '{material.Name}' has relief {material.Relief}; it must be 0 to 1.");
            }

            CheckInputs(path, conditioning.Inputs);
        }

        private static void CheckInputs(string path, IReadOnlyList<ConditioningInput> inputs)
        {
            var names = new HashSet<string>();
            foreach (var input in inputs)
            {
                Require(path, input.Name.Length > 0, "conditioning.inputs has an input without a name.");
                Require(path, !BoundaryTensors.IsReserved(input.Name), $"conditioning.inputs has '{input.Name}', a reserved name; choose another.");
                Require(path, names.Add(input.Name), $"conditioning.inputs has '{input.Name}' twice.");
                Require(path, input.Shape.All(side => side > 0), $"input '{input.Name}' has the shape [{string.Join(", ", input.Shape)}]; its sides must be at least 1.");
                var values = input.Shape.Aggregate(1d, (product, side) => product * side);
                Require(path, values <= MostValues, $"input '{input.Name}' has {values} values; it can have at most {MostValues}.");
            }
        }
    }
}
