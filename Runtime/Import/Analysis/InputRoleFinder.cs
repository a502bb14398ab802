using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>Tells from names and shapes what the inputs of a model are for; options overrule it.</summary>
    internal sealed class InputRoleFinder
    {
        private static readonly string[] _timestepNames = { "timestep", "timesteps", "t", "time", "sigma", "sigmas" };
        private static readonly string[] _labelNames = { "class_labels", "class_label", "labels", "label", "y" };
        private static readonly string[] _sampleNames =
            { "sample", "hidden_states", "latent_model_input", "latents", "latent", "x", "noisy_latents", "img" };

        private readonly OnnxModel _model;
        private readonly SplitOptions _options;

        private InputRoleFinder(OnnxModel model, SplitOptions options)
        {
            _model = model;
            _options = options;
        }

        /// <exception cref="ImportException">An input's role cannot be told, or an option names what is not there.</exception>
        public static InputRoles Find(OnnxModel model, SplitOptions options) => new InputRoleFinder(model, options).Find();

        private InputRoles Find()
        {
            RefuseUnknown("input", _options.Bindings.Keys, _model.Inputs.Select(input => input.Name));
            RefuseUnknown("open dimension", _options.Dimensions.Keys, _model.Inputs
                .SelectMany(input => input.Shape ?? Array.Empty<OnnxDimension>())
                .Where(side => side.Symbol != null)
                .Select(side => side.Symbol!));
            var free = _model.Inputs.Where(input => !_options.Bindings.ContainsKey(input.Name)).ToList();
            var timestep = Take(free, _options.TimestepInput, _timestepNames, input => Rank(input) <= 2 && !IsImage(input));
            var label = Take(free, _options.LabelInput, _labelNames, input => Rank(input) == 1 && IsInteger(input));
            var sample = Take(free, _options.SampleInput, _sampleNames, input => !IsInteger(input) && Rank(input) >= 3)
                ?? free.FirstOrDefault(IsImage)
                ?? throw new ImportException(_model.Path, $"which input is the noisy sample? It has {Listed(_model.Inputs)}. Name it with the sample input option.");
            free.Remove(sample);
            return new InputRoles(sample, timestep, label, free, Output());
        }

        private void RefuseUnknown(string kind, IEnumerable<string> named, IEnumerable<string> known)
        {
            if (named.Except(known).FirstOrDefault() is { } unknown)
            {
                throw new ImportException(_model.Path, $"there is no {kind} '{unknown}'. It has {Listed(_model.Inputs)}.");
            }
        }

        private OnnxValue? Take(List<OnnxValue> free, string? chosen, string[] names, Func<OnnxValue, bool> suits)
        {
            var found = chosen != null
                ? free.FirstOrDefault(input => input.Name == chosen) ?? throw new ImportException(
                    _model.Path, $"there is no input '{chosen}'. It has {Listed(_model.Inputs)}.")
                : names.Select(name => free.FirstOrDefault(input =>
                    string.Equals(input.Name, name, StringComparison.OrdinalIgnoreCase) && suits(input))).FirstOrDefault(input => input != null);
            if (found != null)
            {
                free.Remove(found);
            }

            return found;
        }

        private OnnxValue Output()
        {
            if (_options.Output == null)
            {
                return _model.Outputs.Count > 0
                    ? _model.Outputs[0]
                    : throw new ImportException(_model.Path, "the graph has no output. Export the model again.");
            }

            return _model.Outputs.FirstOrDefault(output => output.Name == _options.Output)
                ?? throw new ImportException(_model.Path, $"there is no output '{_options.Output}'. It has {Listed(_model.Outputs)}.");
        }

        private static int Rank(OnnxValue value) => value.Shape?.Count ?? 0;

        private static bool IsImage(OnnxValue value) => Rank(value) == 4 && !IsInteger(value);

        private static bool IsInteger(OnnxValue value) => value.Type == ElementType.Int64 || value.Type == ElementType.Int32;

        private static string Listed(IEnumerable<OnnxValue> values) => string.Join("; ", values);
    }
}
