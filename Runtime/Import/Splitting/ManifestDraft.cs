using System;
using System.IO;
using System.Linq;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Import.Splitting
{
    /// <summary>Describes a model as far as its parts do not matter.</summary>
    internal sealed class ManifestDraft
    {
        private const int MostClasses = 1 << 20;

        private readonly SplitContext _context;

        public ManifestDraft(SplitContext context) => _context = context;

        /// <summary>The manifest without parts.</summary>
        public BlockModelManifest Describe()
        {
            var options = _context.Options;
            var latent = _context.Latent;
            var prediction = options.Prediction ?? DefaultPrediction();
            var schedule = options.Schedule ?? DefaultSchedule(prediction);
            CheckSchedule(prediction, schedule);
            return new BlockModelManifest
            {
                SchemaVersion = BlockModelManifest.CurrentSchemaVersion,
                Name = options.Name ?? Path.GetFileNameWithoutExtension(_context.Model.Path),
                Description = $"Split from {Path.GetFileName(_context.Model.Path)}.",
                Opset = _context.Model.Opset,
                Latent = new LatentDescription
                {
                    Channels = latent.Channels,
                    Height = latent.Height,
                    Width = latent.Width,
                    Patch = options.Packing,
                    FixedSize = true,
                },
                Prediction = prediction,
                Schedule = schedule,
                Batch = (int?)_context.Batch,
                Conditioning = new ConditioningDescription
                {
                    Classes = Classes(),
                    UnconditionalLabel = options.UnconditionalLabel,
                    Inputs = _context.Roles.Conditioning
                        .Select(input => new ConditioningInput { Name = input.Name, Shape = new GivenInputs(_context).RowSides(input.Name) })
                        .ToArray(),
                },
            };
        }

        // Models that learn a variance beside the noise come from the DDPM line.
        private PredictionType DefaultPrediction() =>
            OutputForm.HasVariance(_context.TypeOf(_context.Roles.Output.Name), _context.Latent)
                ? PredictionType.Epsilon
                : PredictionType.Flow;

        private static NoiseScheduleDescription DefaultSchedule(PredictionType prediction) =>
            prediction == PredictionType.Flow
                ? new NoiseScheduleDescription { Kind = NoiseScheduleKind.Flow, TimestepScale = 1000 }
                : new NoiseScheduleDescription { Kind = NoiseScheduleKind.LinearBeta };

        private static void CheckSchedule(PredictionType prediction, NoiseScheduleDescription schedule)
        {
            if ((prediction == PredictionType.Flow) != (schedule.Kind == NoiseScheduleKind.Flow))
            {
                throw new InvalidSettingException(
                    nameof(SplitOptions.Schedule),
                    schedule.Kind,
                    $"{prediction} prediction goes with "
                    + (prediction == PredictionType.Flow ? "Flow." : "LinearBeta, ScaledLinearBeta or Cosine."));
            }
        }

        private MaterialClass[] Classes()
        {
            if (_context.Roles.Label == null)
            {
                return Array.Empty<MaterialClass>();
            }

            var options = _context.Options;
            if (options.ClassNames.Count > 0)
            {
                return options.ClassNames.Select(name => new MaterialClass { Name = name }).ToArray();
            }

            var rows = TableRows();
            var last = options.UnconditionalLabel == rows - 1 ? rows - 1 : rows;
            if (options.UnconditionalLabel >= rows)
            {
                throw new InvalidSettingException(nameof(options.UnconditionalLabel), options.UnconditionalLabel, $"The model's labels are 0 to {rows - 1}.");
            }

            return Enumerable.Range(0, last).Select(label => new MaterialClass { Name = $"class_{label}" }).ToArray();
        }

        // A label is looked up in a table with one row per class.
        private int TableRows()
        {
            var label = _context.Roles.Label!.Name;
            var lookup = _context.Model.Nodes.FirstOrDefault(node =>
                node.OpType == "Gather" && node.Inputs[1] == label && _context.Model.Initializers.ContainsKey(node.Inputs[0]));
            return lookup != null
                && _context.Model.Initializers[lookup.Inputs[0]].Shape.FirstOrDefault() is var rows && rows > 0 && rows <= MostClasses
                ? (int)rows
                : throw new ImportException(_context.Model.Path, $"how many classes the label '{label}' has does not follow from the graph. Give the class names.");
        }
    }
}
