using System.CommandLine;
using System.IO;
using System.Linq;
using SpeCa.Benchmarks.Concepts;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Draws the pictures that explain speculation.</summary>
    internal static class ConceptsCommand
    {
        public static Command Create()
        {
            var model = ModelOption.Create();
            var output = new Option<DirectoryInfo>("--out") { Description = "Folder for the pictures.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("run", "concepts")) };
            var only = new Option<string>("--only") { Description = "Only pictures whose names hold this.", DefaultValueFactory = _ => "" };
            var seed = new Option<ulong>("--seed") { Description = "The seed of the textures.", DefaultValueFactory = _ => 7 };
            var materials = new Option<string[]>("--materials")
            {
                Description = "The textures: at least three of different difficulty.",
                AllowMultipleArgumentsPerToken = true,
                DefaultValueFactory = _ => ["brick", "lava", "marble", "cobblestone"],
            };
            var command = new Command("concepts", "Pictures of how forecasts, decisions and frames work, from real runs.") { model, output, only, seed, materials };
            BenchmarkCommandLine.Set(command, (parsed, cancellation) =>
            {
                var folder = parsed.GetValue(model)!.FullName;
                using var loaded = BlockModel.Load(folder, new BlockModelOptions { Threads = 1, SpeculationPlacement = SpeculationPlacement.Host });
                var subjects = parsed.GetValue(materials)!.Select(material => new TextureSubject(material, parsed.GetValue(seed))).ToArray();
                var pictures = new ConceptPictures(loaded, PresetCatalog.Load(folder), subjects);
                pictures.Save(parsed.GetValue(output)!, parsed.GetValue(only)!, parsed.InvocationConfiguration.Output.WriteLine, cancellation);
            });
            return command;
        }
    }
}
