using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Documentation
{
    /// <summary>What pages say of the default model's presets is what was measured last.</summary>
    public sealed class PresetTableTests
    {
        private static IEnumerable<TestCaseData> Cases =>
            from page in new[] { "README.md", "Documentation~/Presets.md" }
            from preset in PresetCatalog.Load(Path.Combine(AppContext.BaseDirectory, "model")).Presets
            where preset.Measured != null
            select new TestCaseData(page, preset).SetArgDisplayNames(page, preset.Name);

        [TestCaseSource(nameof(Cases))]
        public void Speed_and_quality_are_those_of_the_file(string page, QualityPreset preset)
        {
            var measured = preset.Measured!;
            string[] expected =
            [
                preset.Name, FormattableString.Invariant($"{measured.BlockSpeedup:0.00}x"), FormattableString.Invariant($"{measured.WallSpeedup:0.00}x"),
                FormattableString.Invariant($"{measured.PsnrMeanDb:0.0}"), FormattableString.Invariant($"{measured.PsnrP5Db:0.0}"),
            ];

            // Intervals follow in brackets.
            var rows = Repository.Page(page).Rows.Select(row => row.Take(expected.Length).Select(cell => cell.Split(" (")[0]));

            Assert.That(rows, Has.Some.EqualTo(expected));
        }
    }
}
