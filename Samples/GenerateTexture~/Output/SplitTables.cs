using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;
using SpeCa.Import;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The tables of the command <c>split</c>.</summary>
    internal static class SplitTables
    {
        private const int MostTensors = 4;

        /// <summary>What has been found out about the model.</summary>
        public static Table Summary(SplitPlan plan)
        {
            var table = Tables.Create(plan.Model, "Found", "As");
            foreach (var input in plan.Inputs)
            {
                var role = input.Split(": ", 2);
                AddTexts(table, role);
            }

            AddTexts(table, "prediction", $"{plan.Prediction}, schedule {plan.Schedule.Kind}");
            AddTexts(table, "latent", plan.Latent.ToString());
            AddTexts(table, "batch", plan.Batch?.ToString(CultureInfo.InvariantCulture) ?? "any");
            AddTexts(table, "blocks", plan.BlockCount.ToString(CultureInfo.InvariantCulture));
            return table;
        }

        /// <summary>The parts, each with its share of the work.</summary>
        public static Table Parts(SplitPlan plan)
        {
            var table = Tables.Create("Parts", "Part", "Blocks", "FLOPs");
            foreach (var part in plan.Parts)
            {
                AddTexts(table, Head(part));
            }

            return table;
        }

        /// <summary>The parts, each with its share of the work and what crosses into it.</summary>
        public static Table PartsWithTensors(SplitPlan plan)
        {
            var table = Tables.Create("Parts", "Part", "Blocks", "FLOPs", "Reads");
            foreach (var part in plan.Parts)
            {
                AddTexts(table, [.. Head(part), string.Join('\n', Tensors(part.Reads))]);
            }

            return table;
        }

        private static string[] Head(PlannedPart part) =>
        [
            part.Name,
            part.Blocks.ToString(CultureInfo.InvariantCulture),
            part.CostShare.ToString("P1", CultureInfo.InvariantCulture),
        ];

        private static IEnumerable<string> Tensors(IReadOnlyList<CrossingTensor> tensors)
        {
            foreach (var tensor in tensors.Take(MostTensors))
            {
                yield return tensor.ToString();
            }

            if (tensors.Count > MostTensors)
            {
                var values = tensors.Skip(MostTensors).Sum(tensor => tensor.ValuesPerRow);
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"and {tensors.Count - MostTensors} more with {values:N0} values a row");
            }
        }

        private static void AddTexts(Table table, params string[] texts) =>
            table.AddRow(texts.Select(text => new Text(text)));
    }
}
