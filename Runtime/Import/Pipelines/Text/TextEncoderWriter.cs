using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Import.Splitting;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import
{
    /// <summary>Writes a text encoder as a part, for one prompt of a fixed number of tokens, and its tokenizer beside it.</summary>
    internal sealed class TextEncoderWriter
    {
        private const string Ids = "input_ids";
        private const string Mask = "attention_mask";
        private const int OnePrompt = 1;

        private readonly TextEncoderForm _form;
        private readonly OnnxModel _model;

        /// <exception cref="ImportException">The file is damaged, or is no such text encoder.</exception>
        public TextEncoderWriter(TextEncoderForm form)
        {
            _form = form;
            _model = OnnxModelReader.Read(form.Encoder.File);
            CheckTokens();
            CheckInputs();
        }

        /// <summary>Writes the part, its weights and the tokenizer's files.</summary>
        /// <exception cref="ImportException">An output is missing, or its size is not known.</exception>
        public (TextEncoderDescription Encoder, IReadOnlyList<DataFile> Weights) Write(string folder, bool copyWeights)
        {
            var name = _form.Encoder.Component;
            using var weights = new WeightStore(folder, copyWeights, $"{name}_weights.bin");
            var graph = new WholeGraph(name, _model, OnePrompt);
            var tokens = RowShape.Of(_form.Tokens);
            graph.AddInput(Input(Ids)!, BoundaryTensors.TokenIds, "int64", tokens);
            if (Input(Mask) is { } mask)
            {
                AddMask(graph, mask, tokens);
            }

            graph.AddModel(weights);
            foreach (var (output, carries) in _form.Outputs)
            {
                var type = TypeOf(output);
                graph.AddOutput(output, type.Element, carries, RowShape.Of(type.Shape.Skip(1).Select(side => (int)side.Fixed).ToArray()));
            }

            var description = new TextEncoderDescription
            {
                Tokenizer = CopyTokenizer(folder),
                Part = graph.Save(folder),
            };
            return (description, weights.Finish());
        }

        private void AddMask(WholeGraph graph, OnnxValue mask, IReadOnlyList<TensorDimension> tokens)
        {
            if (_form.MaskCarries == null)
            {
                graph.AddConstant(mask, Enumerable.Repeat(1L, _form.Tokens).ToArray(), new long[] { OnePrompt, _form.Tokens });
                return;
            }

            var given = graph.AddInput(mask, BoundaryTensors.TokenMask, "int64", tokens);
            graph.AddOutput(given, ElementType.Int64, _form.MaskCarries, tokens);
        }

        private OnnxValue? Input(string name) => _model.Inputs.FirstOrDefault(input => input.Name == name);

        private void CheckTokens()
        {
            var most = _form.Encoder.Tokenizer.MaximumTokens;
            if (most < _form.Tokens)
            {
                throw new ImportException(
                    _form.Encoder.Tokenizer.Vocabulary, $"its tokenizer makes {most} tokens at most, but {_form.Tokens} are asked for. Choose a shorter text for the transformer.");
            }
        }

        private void CheckInputs()
        {
            var ids = Input(Ids);
            if (ids == null || _model.Inputs.Any(input => input.Name != Ids && input.Name != Mask))
            {
                throw Refuse($"it takes {string.Join("; ", _model.Inputs)}, but a text encoder takes {Ids} and at most {Mask}. Export it with these alone.");
            }

            if (_form.MaskCarries != null && Input(Mask) == null)
            {
                throw Refuse($"it has no input {Mask}, without which padding counts as text. Export it with {Ids} and {Mask}.");
            }

            var given = new long[] { OnePrompt, _form.Tokens };
            foreach (var input in _model.Inputs)
            {
                var fits = input.Shape?.Count == given.Length
                    && input.Shape.Zip(given, (side, size) => side.Size == null || side.Size == size).All(isSame => isSame);
                if (!fits)
                {
                    throw Refuse($"it takes {input}, but one prompt of {_form.Tokens} tokens is needed. Export it with any batch and length.");
                }
            }
        }

        private TensorType TypeOf(string output)
        {
            if (_model.Outputs.All(known => known.Name != output))
            {
                throw Refuse($"it has no output '{output}', but {string.Join(", ", _model.Outputs.Select(known => known.Name))}. Export it with that output.");
            }

            var sides = _model.Inputs.SelectMany(input => input.Shape!.Skip(1)).Where(side => side.Symbol != null);
            var options = new SplitOptions { Dimensions = sides.Select(side => side.Symbol!).Distinct().ToDictionary(side => side, _ => (long)_form.Tokens) };
            var roles = new InputRoles(Input(Ids)!, timestep: null, label: null, new List<OnnxValue>(), _model.Outputs[0]);
            try
            {
                var types = ShapeInference.Infer(_model, new InputShapes(_model, roles, options, OnePrompt), new[] { output });
                return types.TryGetValue(output, out var type) && type.Rank > 1
                    ? type
                    : throw Refuse($"the size of its output '{output}' is not known before it runs. Export it with fixed sizes.");
            }
            catch (OnnxRuntimeException error)
            {
                throw new ImportException(
                    _model.Path, $"its graph does not hold together for {_form.Tokens} tokens. Export it with that length. ({error.Message})", error);
            }
        }

        private TokenizerDescription CopyTokenizer(string folder)
        {
            var tokenizer = _form.Encoder.Tokenizer;
            var target = _form.Encoder.Component.Replace("text_encoder", "tokenizer");
            Directory.CreateDirectory(Path.Combine(folder, target));
            DataFile Copied(string file)
            {
                var name = $"{target}/{Path.GetFileName(file)}";
                var copy = Path.Combine(folder, name);
                File.Copy(file, copy);
                return new DataFile { File = name, Bytes = new FileInfo(copy).Length, Sha256 = FileHash.Of(copy) };
            }

            return new TokenizerDescription
            {
                Kind = tokenizer.Kind,
                Vocabulary = Copied(tokenizer.Vocabulary),
                Merges = tokenizer.Merges == null ? null : Copied(tokenizer.Merges),
                Length = _form.Tokens,
                StartToken = tokenizer.StartToken,
                EndToken = tokenizer.EndToken,
                PaddingToken = tokenizer.PaddingToken,
                Lowercase = _form.Lowercase || tokenizer.Kind == TokenizerKind.ClipBpe,
            };
        }

        private ImportException Refuse(string message) => new ImportException(_model.Path, message);
    }
}
