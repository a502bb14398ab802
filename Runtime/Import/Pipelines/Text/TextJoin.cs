using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;
using SpeCa.Import.Splitting;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>
    /// Writes what joins the text encoders of Stable Diffusion 3: the states of both CLIP encoders side by side, filled up
    /// with zeros to T5's width, then T5's tokens, or zeros where there is none; and both pooled vectors side by side.
    /// </summary>
    internal sealed class TextJoin
    {
        /// <summary>What carries the states of T5.</summary>
        public const string Sentence = "t5_states";

        private const string PartName = "text_join";
        private const int ClipEncoders = 2;

        private readonly OnnxModel _operators;
        private readonly Dictionary<string, TensorDescription> _made;
        private readonly PartGraph _graph = new PartGraph(PartName);

        /// <param name="operators">A model whose operator sets the part takes.</param>
        /// <param name="encoders">What the encoders make.</param>
        public TextJoin(OnnxModel operators, IEnumerable<TextEncoderDescription> encoders)
        {
            _operators = operators;
            _made = encoders.SelectMany(encoder => encoder.Part.Outputs).ToDictionary(output => output.Carries);
        }

        /// <summary>What carries the states of a CLIP encoder.</summary>
        public static string Hidden(int encoder) => FormattableString.Invariant($"clip_{encoder + 1}_states");

        /// <summary>What carries the pooled vector of a CLIP encoder.</summary>
        public static string Pooled(int encoder) => FormattableString.Invariant($"clip_{encoder + 1}_pooled");

        /// <summary>Writes the part.</summary>
        /// <exception cref="ImportException">The encoders make more values than the transformer takes.</exception>
        public PartDescription Write(string folder, ConditioningDescription conditioning)
        {
            var sequence = conditioning.Inputs.First(input => input.Name == TextForm.Sequence);
            var pooled = conditioning.Inputs.First(input => input.Name == TextForm.Pooled);
            var width = sequence.Shape[1];
            var states = Beside(Hidden, out var clipTokens, out var clipWidth);
            var vectors = Beside(Pooled, out _, out var pooledWidth);
            Check(clipWidth <= width, $"{clipWidth} values a token", $"{width}");
            Check(pooledWidth == pooled.Shape[0], $"pooled vectors of {pooledWidth} values", $"{pooled.Shape[0]}");
            var filled = Filled(states, clipTokens, clipWidth, width);
            AddOutput(Concatenated(1, filled, Rest(sequence.Shape[0] - clipTokens, width)), sequence);
            AddOutput(vectors, pooled);
            return _graph.Save(folder, _operators, blocks: 0) with { Opset = _operators.Opset };
        }

        private string Beside(Func<int, string> carries, out int tokens, out int width)
        {
            var parts = Enumerable.Range(0, ClipEncoders).Select(encoder => _made[carries(encoder)]).ToArray();
            tokens = parts[0].Shape[1].Size;
            width = parts.Sum(part => part.Shape[part.Shape.Count - 1].Size);
            return Concatenated(-1, parts.Select(AddInput).ToArray());
        }

        private string Filled(string states, int tokens, int width, int wanted) => width == wanted
            ? states
            : Concatenated(-1, states, _graph.Zeros(1, tokens, wanted - width));

        private string Concatenated(long axis, params string[] values) =>
            _graph.Add("Concat", _graph.NewName("joined"), values, ("axis", new[] { axis }));

        private string Rest(int tokens, int width)
        {
            if (!_made.TryGetValue(Sentence, out var sentence))
            {
                return _graph.Zeros(1, tokens, width);
            }

            Check(sentence.Shape[2].Size == width, $"{sentence.Shape[2].Size} values a token", $"{width}");
            return AddInput(sentence);
        }

        private string AddInput(TensorDescription made)
        {
            _graph.AddInput(made.Carries, made.Carries, made.Type, made.Shape, batch: 1);
            return made.Carries;
        }

        private void AddOutput(string name, ConditioningInput input) =>
            _graph.AddOutput(name, input.Name, RowShape.Of(input.Shape.ToArray()), batch: 1);

        private void Check(bool fits, string made, string taken)
        {
            if (!fits)
            {
                throw new ImportException(
                    _operators.Path, $"it takes {taken}, but its text encoders make {made}. Export all from one pipeline.");
            }
        }
    }
}
