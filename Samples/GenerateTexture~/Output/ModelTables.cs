using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Spectre.Console;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The tables of the command <c>inspect</c>.</summary>
    internal static class ModelTables
    {
        private const double BytesPerMegabyte = 1e6;

        /// <summary>What the model is and where it runs.</summary>
        public static Table Summary(BlockModel model)
        {
            var manifest = model.Manifest;
            var latent = manifest.Latent;
            var table = Tables.Create(manifest.Name, "Property", "Value");
            AddTexts(table, "Description", manifest.Description);
            AddTexts(table, "Licence", manifest.License);
            AddTexts(table, "Folder", model.Folder);
            AddTexts(table, "Prediction", $"{manifest.Prediction}, schedule {manifest.Schedule.Kind}");
            AddTexts(
                table,
                "Size",
                $"{latent.Channels} x {latent.Height} x {latent.Width}, patch {latent.Patch}, "
                + (latent.FixedSize ? "this size alone" : $"sides {latent.MinimumSize} to {latent.MaximumSize}"));
            AddTexts(table, "Materials", $"{manifest.Conditioning.Classes.Count}");
            AddInputs(table, manifest);
            AddTexts(table, "Blocks", $"{manifest.BlockCount} in {manifest.Trunk.Count} chunks and the verify block");
            AddTexts(
                table,
                "Files",
                $"{Megabytes(Lengths(model).Sum())} MB, opset {manifest.Opset}");
            AddTexts(table, "Provider", $"{model.Provider.Provider}: {model.Provider.Reason}");
            foreach (var library in model.NativeLibraries)
            {
                AddTexts(table, "Library", library.ToString());
            }

            return table;
        }

        /// <summary>The model's files.</summary>
        public static Table Parts(BlockModel model)
        {
            var table = Tables.Create("Parts", "Part", "File", "Blocks", "MB");
            foreach (var (role, part) in Roles(model.Manifest))
            {
                AddTexts(
                    table,
                    role,
                    part.File,
                    part.Blocks.ToString(CultureInfo.InvariantCulture),
                    Megabytes(Length(model.Folder, part.File)));
            }

            foreach (var weights in model.Manifest.Weights.Concat(model.Manifest.Text?.Weights ?? []))
            {
                AddTexts(table, "weights", weights.File, "0", Megabytes(weights.Bytes));
            }

            return table;
        }

        /// <summary>What goes into the parts and what comes out.</summary>
        public static Table Tensors(BlockModelManifest manifest)
        {
            var table = Tables.Create("Tensors", "Part", "Direction", "Tensor", "Carries", "Signature");
            foreach (var (role, part) in Roles(manifest))
            {
                foreach (var tensor in part.Inputs)
                {
                    AddTexts(table, role, "in", tensor.Name, tensor.Carries, tensor.Signature);
                }

                foreach (var tensor in part.Outputs)
                {
                    AddTexts(table, role, "out", tensor.Name, tensor.Carries, tensor.Signature);
                }
            }

            return table;
        }

        /// <summary>The model's presets with what they were measured to do.</summary>
        public static Table Presets(PresetCatalog catalog)
        {
            var table = Tables.Create(
                "Presets",
                [
                    "Preset", "Steps", "Tau", "Beta", "Order", "Block speed-up", "Speed-up", "Mean dB", "P5 dB", "P95 loss", "Samples",
                    "For",
                ]);
            foreach (var preset in catalog.Presets)
            {
                var measured = preset.Measured;
                AddTexts(
                    table,
                    preset.Name,
                    preset.Steps.ToString(CultureInfo.InvariantCulture),
                    preset.Tau0?.ToString(CultureInfo.InvariantCulture) ?? "-",
                    preset.Tau0 == null ? "-" : preset.Beta.ToString(CultureInfo.InvariantCulture),
                    preset.Tau0 == null ? "-" : preset.Order.ToString(CultureInfo.InvariantCulture),
                    Measured(measured?.BlockSpeedup, "0.00x"),
                    Measured(measured?.WallSpeedup, "0.00x"),
                    Measured(measured?.PsnrMeanDb, "0.0"),
                    Measured(measured?.PsnrP5Db, "0.0"),
                    Measured(measured?.PerceptualLossP95, "0.0%"),
                    Measured(measured?.Samples, "0"),
                    preset.Description);
            }

            return table;
        }

        private static IEnumerable<(string Role, PartDescription Part)> Roles(BlockModelManifest manifest)
        {
            if (manifest.Context != null)
            {
                yield return ("context", manifest.Context);
            }

            yield return ("condition", manifest.Condition);
            yield return ("embedding", manifest.Embedding);
            for (var chunk = 0; chunk < manifest.Trunk.Count; chunk++)
            {
                yield return ($"trunk {chunk}", manifest.Trunk[chunk]);
            }

            yield return ("verify", manifest.Verify);
            yield return ("head", manifest.Head);
            if (manifest.Decoder != null)
            {
                yield return ("decoder", manifest.Decoder.Part);
                if (manifest.Decoder.Encoder is { } encoder)
                {
                    yield return ("encoder", encoder);
                }
            }

            for (var part = 0; part < manifest.Detail?.Parts.Count; part++)
            {
                yield return ($"detail {part}", manifest.Detail.Parts[part]);
            }

            foreach (var text in manifest.Text?.Encoders ?? [])
            {
                yield return ("text", text.Part);
            }

            if (manifest.Text?.Join is { } join)
            {
                yield return ("text join", join);
            }
        }

        private static void AddTexts(Table table, params string[] texts) =>
            table.AddRow(texts.Select(text => new Text(text)));

        private static void AddInputs(Table table, BlockModelManifest manifest)
        {
            foreach (var input in manifest.Conditioning.Inputs)
            {
                AddTexts(table, "Input", $"{input.Name} [{string.Join(", ", input.Shape)}]");
            }

            if (manifest.Batch is { } batch)
            {
                AddTexts(table, "Rows at once", batch.ToString(CultureInfo.InvariantCulture));
            }

            foreach (var encoder in manifest.Text?.Encoders ?? [])
            {
                AddTexts(table, "Prompts", $"{encoder.Part.File} reads {encoder.Tokenizer.Length} tokens of {encoder.Tokenizer.Kind}");
            }

            if (manifest.Decoder is { } decoder)
            {
                AddTexts(table, "Decoder", $"{decoder.Channels} channels, {decoder.Factor} texels along one of the latent's");
            }

            if (manifest.Detail is { } detail)
            {
                AddTexts(table, "Detail", $"{detail.Parts.Count} parts, {detail.Factor} texels along one of the sample's");
            }
        }

        private static IEnumerable<long> Lengths(BlockModel model) =>
            Roles(model.Manifest).Select(role => Length(model.Folder, role.Part.File))
                .Concat(model.Manifest.Weights.Select(weights => weights.Bytes))
                .Concat(model.Manifest.Text?.Weights.Select(weights => weights.Bytes) ?? []);

        private static long Length(string folder, string file) => new FileInfo(Path.Combine(folder, file)).Length;

        private static string Megabytes(long bytes) =>
            (bytes / BytesPerMegabyte).ToString("0.00", CultureInfo.InvariantCulture);

        private static string Measured(double? value, string format) =>
            value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
    }
}
