using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using SpeCa.ImageFiles;
using SpeCa.Import;
using SpeCa.Import.Onnx;
using SpeCa.Prompts;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Suspension;
using SpeCa.Runtime.Textures;

namespace SpeCa.Fuzz.Targets
{
    /// <summary>Every parser that bytes of strangers reach.</summary>
    internal static class FuzzTargets
    {
        private const string Prompt = "mossy cobblestone wall, 4k";
        private const int Tokens = 16;

        /// <summary>Makes the targets, which put their inputs into a folder.</summary>
        public static IReadOnlyList<FuzzTarget> In(ScratchFolder scratch) =>
        [
            new("manifest", [Seed("default", "manifest.json"), Seed("onnx", "manifest.json")], input =>
            {
                Write(scratch["manifest", ManifestReader.FileName], input);
                ManifestReader.Read(scratch.FolderOf("manifest"));
            }),
            new("preset", [Seed("default", "presets.json"), "[{\"name\":\"a\",\"tau0\":\"Infinity\"}]"u8.ToArray()], input =>
            {
                Write(scratch["preset", PresetCatalog.FileName], input);
                var presets = PresetCatalog.Load(scratch.FolderOf("preset"));
                presets.Save(scratch["preset", "again.json"]);
            }),
            new("npy", Seeds("npy", "*.npy"), input => NpyFile.Read(Write(scratch["npy", "a.npy"], input))),
            new("onnx", Seeds("onnx", "*.onnx"), input => ModelSplitter.Inlined(OnnxModelReader.Read(Write(scratch["onnx", "m.onnx"], input)))),
            new("part", Seeds("onnx", "*.onnx"), input =>
            {
                Write(scratch["part", "m.onnx"], input);
                ModelFile.Check(scratch.FolderOf("part"), new PartDescription { File = "m.onnx" }, 17, verifyHash: false);
            }),
            new("png", Pictures(), input => PngFile.Read(Write(scratch["png", "a.png"], input)))
            {
                // One bit of a picture may be one of 1032 bits that deflate makes of it, and becomes 24 bytes.
                BytesPerByte = 8 * 1032 * 24,
            },
            new("costs", [Encoding.UTF8.GetBytes(Costs)], input => CostProfile.Load(Write(scratch["costs", "costs.json"], input))),
            new("suspended", [Suspended()], input =>
            {
                using var stream = new MemoryStream(input);
                SuspendedTexture.ReadFrom(stream).WriteTo(Stream.Null);
            }),
            new("clip-vocabulary", [Seed("tokenizers", "clip/vocab.json")], input => ReadClip(scratch, "clip-vocabulary", input, Seed("tokenizers", "clip/merges.txt"))),
            new("clip-merges", [Seed("tokenizers", "clip/merges.txt")], input => ReadClip(scratch, "clip-merges", Seed("tokenizers", "clip/vocab.json"), input)),
            new("sentencepiece", [Seed("tokenizers", "t5/spiece.model")], input => ReadSentencePiece(scratch, input)),
            new("record", [Encoding.UTF8.GetBytes(Record)], input =>
            {
                Write(scratch["record", SplitRecord.FileName], input);
                SplitRecord.Read(scratch.FolderOf("record"));
            }),
            new("pipeline", [Encoding.UTF8.GetBytes(Scheduler)], input => ReadPipeline(scratch, input)),
        ];

        private const string Costs = """
            {"model":"AAAA","provider":"cpu","device":"here, 2 cores","pieces":[{"kind":"trunkChunk","chunk":1,"rows":2,"height":64,"width":64,"milliseconds":[1.5,2]}]}
            """;

        private const string Record = """
            {"source":"../model.onnx","options":{"name":"small","chunks":2,"latentShape":"4x16x16","prediction":"v","classNames":["a"],"dimensions":{"height":16},"bindings":{"ids":[0,1]},"packing":2}}
            """;

        private const string Scheduler = """
            {"_class_name":"FlowMatchEulerDiscreteScheduler","num_train_timesteps":1000,"shift":3.0,"use_dynamic_shifting":true,"base_shift":0.5,"max_shift":1.15,"base_image_seq_len":256,"max_image_seq_len":4096,"beta_start":0.0001,"beta_end":0.02,"beta_schedule":"linear","prediction_type":"epsilon","trained_betas":null,"token":{"content":"</s>"}}
            """;

        private static void ReadClip(ScratchFolder scratch, string target, byte[] vocabulary, byte[] merges)
        {
            Tokenize(scratch.FolderOf(target), new TokenizerDescription
            {
                Kind = TokenizerKind.ClipBpe,
                Vocabulary = Data(scratch[target, "vocab.json"], vocabulary),
                Merges = Data(scratch[target, "merges.txt"], merges),
                Length = Tokens,
                StartToken = "<|startoftext|>",
                EndToken = "<|endoftext|>",
                PaddingToken = "<|endoftext|>",
            });
        }

        private static void ReadSentencePiece(ScratchFolder scratch, byte[] model)
        {
            Tokenize(scratch.FolderOf("sentencepiece"), new TokenizerDescription
            {
                Kind = TokenizerKind.SentencePiece,
                Vocabulary = Data(scratch["sentencepiece", "spiece.model"], model),
                Length = Tokens,
                EndToken = "</s>",
                PaddingToken = "<pad>",
            });
        }

        private static void Tokenize(string folder, TokenizerDescription description) =>
            PromptTokenizer.Load(folder, description, verifyHashes: false).Tokenize(Prompt);

        private static void ReadPipeline(ScratchFolder scratch, byte[] config)
        {
            // One file for all: each reader takes what it knows, and refuses the rest.
            Write(scratch["pipeline", "config.json"], config);
            var file = ConfigFile.Read(scratch.FolderOf("pipeline"), "config.json");
            var scheduler = new SchedulerConfig(file);
            scheduler.Schedule(takesSigma: true);
            scheduler.DynamicShift();
            file.Token("token", "none");
        }

        private static byte[][] Pictures() => new[] { 1, 3 }
            .Select(channels => PngFile.ToBytes(new TextureMap(8, 4, channels, ColorSpace.Linear, Enumerable.Range(0, 32 * channels).Select(value => value / 96f).ToArray())))
            .ToArray();

        private static byte[] Suspended()
        {
            using var stream = new MemoryStream();
            new SuspendedTexture(new byte[32], "fast", 3, new byte[100]).WriteTo(stream);
            return stream.ToArray();
        }

        private static DataFile Data(string path, byte[] bytes) => new()
        {
            File = Path.GetFileName(Write(path, bytes)),
            Bytes = bytes.Length,
        };

        private static string Write(string path, byte[] bytes)
        {
            File.WriteAllBytes(path, bytes);
            return path;
        }

        private static byte[] Seed(string folder, string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Seeds", folder, file));

        private static byte[][] Seeds(string folder, string pattern) =>
            Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Seeds", folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
    }
}
