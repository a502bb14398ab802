using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using SpeCa.Import;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options of the command <c>split</c>.</summary>
    internal sealed class SplitArguments
    {
        private const int LargestPacking = 64;

        private static readonly SplitOptions _defaults = new();

        private readonly PartArguments _parts = new();
        private readonly ScheduleArguments _schedule = new();

        private readonly Option<string?> _name = new("--name")
        {
            Description = "The block model's name (default: the file's).",
            HelpName = "NAME",
        };

        private readonly Option<LatentShape?> _latentShape = OptionFactory.Latent(
            "--latent-shape", "Channels, height and width of the latent (default: the sample input's, where fixed).");

        private readonly Option<int?> _packing = OptionFactory.Number(
            "--packing",
            "Side of the square of latent values that the model takes as one token's channels, 2 for FLUX (default: 1).",
            1,
            LargestPacking);

        private readonly Option<int?> _unconditionalLabel = OptionFactory.Number(
            "--unconditional-label", "The label that means no class, for guidance.", 0, int.MaxValue, "of 0 or more");

        private readonly Option<string?> _sampleInput = Name("--sample-input", "The input with the noisy sample");
        private readonly Option<string?> _timestepInput = Name("--timestep-input", "The input with the timestep");
        private readonly Option<string?> _labelInput = Name("--label-input", "The input with the class label");

        private readonly Option<string?> _outputName = new("--output-name")
        {
            Description = "The output with the prediction (default: the first).",
            HelpName = "NAME",
        };

        private readonly Option<string[]> _bindings = new("--bind")
        {
            Description = "Gives an input a value once and for all: a number, numbers between commas, or @FILE with "
                + "numbers; can be repeated.",
            HelpName = "INPUT=VALUE",
        };

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All =>
        [
            _name, _latentShape, _packing, .. _schedule.All, _unconditionalLabel, _sampleInput,
            _timestepInput, _labelInput, _outputName, _bindings, .. _parts.All,
        ];

        /// <summary>What was asked for.</summary>
        /// <exception cref="RequestException">Options contradict each other, or a value has the wrong form.</exception>
        /// <exception cref="IOException">A file cannot be read.</exception>
        public SplitOptions Bind(ParseResult parsed) => new()
        {
            Name = parsed.GetValue(_name),
            Chunks = _parts.ChunksOf(parsed),
            LatentShape = parsed.GetValue(_latentShape),
            Packing = parsed.GetValue(_packing) ?? _defaults.Packing,
            Prediction = _schedule.PredictionOf(parsed),
            Schedule = _schedule.ScheduleOf(parsed),
            UnconditionalLabel = parsed.GetValue(_unconditionalLabel),
            ClassNames = _parts.ClassNamesOf(parsed),
            SampleInput = parsed.GetValue(_sampleInput),
            TimestepInput = parsed.GetValue(_timestepInput),
            LabelInput = parsed.GetValue(_labelInput),
            Output = parsed.GetValue(_outputName),
            Dimensions = _parts.DimensionsOf(parsed),
            Bindings = InputValues.ParseBindings(_bindings.Name, parsed.GetValue(_bindings) ?? []),
            CopyWeights = _parts.CopiesWeights(parsed),
        };

        private static Option<string?> Name(string option, string description) => new(option)
        {
            Description = $"{description} (default: found by name and shape).",
            HelpName = "NAME",
        };
    }
}
