using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>Finds the exported text encoders of a pipeline, and reads their config.json.</summary>
    internal static class TextEncoderConfig
    {
        private static readonly Dictionary<string, TokenizerKind> _models = new Dictionary<string, TokenizerKind>
        {
            ["clip_text_model"] = TokenizerKind.ClipBpe,
            ["t5"] = TokenizerKind.SentencePiece,
        };

        /// <summary>The text encoders, in order; none where none is exported.</summary>
        /// <exception cref="ImportException">Some are exported but not all that the family needs, or one is not known.</exception>
        public static IReadOnlyList<PipelineTextEncoder> Read(string folder, PipelineFamily family)
        {
            var known = Components(family);
            return known.Any(component => PipelineFolder.IsExported(folder, component.Name))
                ? known.Where(component => component.IsNeeded || PipelineFolder.IsExported(folder, component.Name))
                    .Select(component => Read(folder, component.Name, component.Kind))
                    .ToArray()
                : Array.Empty<PipelineTextEncoder>();
        }

        private static (string Name, TokenizerKind Kind, bool IsNeeded)[] Components(PipelineFamily family) => family switch
        {
            PipelineFamily.PixArt => new[] { ("text_encoder", TokenizerKind.SentencePiece, true) },
            PipelineFamily.StableDiffusion3 => new[]
            {
                ("text_encoder", TokenizerKind.ClipBpe, true),
                ("text_encoder_2", TokenizerKind.ClipBpe, true),
                ("text_encoder_3", TokenizerKind.SentencePiece, false),
            },
            PipelineFamily.Flux => new[]
            {
                ("text_encoder", TokenizerKind.ClipBpe, true),
                ("text_encoder_2", TokenizerKind.SentencePiece, true),
            },
            _ => Array.Empty<(string, TokenizerKind, bool)>(),
        };

        private static PipelineTextEncoder Read(string folder, string component, TokenizerKind kind)
        {
            var model = PipelineFolder.Model(folder, component);
            var file = ConfigFile.Read(folder, $"{component}/config.json");
            if (file.Known("model_type", _models) != kind)
            {
                throw file.Refuse("model_type", $"{_models.First(known => known.Value == kind).Key} in this pipeline");
            }

            var tokenizer = TokenizerConfig.Read(folder, component.Replace("text_encoder", "tokenizer"));
            return tokenizer.Kind == kind
                ? new PipelineTextEncoder { Component = component, File = model, Layers = LayersOf(file, kind), Tokenizer = tokenizer }
                : throw new ImportException(tokenizer.Vocabulary, $"it belongs to a {tokenizer.Kind} tokenizer, but {component} needs {kind}. Export the pipeline again.");
        }

        private static int LayersOf(ConfigFile file, TokenizerKind kind) =>
            file.Count(kind == TokenizerKind.ClipBpe ? "num_hidden_layers" : "num_layers");
    }
}
