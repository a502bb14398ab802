using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using SpeCa.Import;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The command <c>import</c>: turns an exported diffusers pipeline into a block model.</summary>
    internal static class ImportCommand
    {
        /// <summary>Makes the command.</summary>
        public static Command Create()
        {
            var pipeline = new Argument<string>("PIPELINE")
            {
                Description = "A folder with model_index.json, transformer/model.onnx, vae_decoder/model.onnx and their configurations; with text_encoder*/model.onnx and tokenizer* also for prompts.",
            };
            var folder = new Option<string>(OptionNames.Out, "-o")
            {
                Description = "Where the block model goes; a new folder, or an empty one.",
                HelpName = "FOLDER",
                Required = true,
            };
            var arguments = new ImportArguments();
            var command = new Command("import", "Import an exported diffusers pipeline as a block model.");
            command.Add(pipeline);
            command.Add(folder);
            foreach (var option in arguments.All)
            {
                command.Add(option);
            }

            CommandAction.Set(command, (terminal, parsed, _) =>
            {
                var target = parsed.GetRequiredValue(folder);
                var options = arguments.Bind(parsed);
                var manifest = LiveStatus.Show(
                    terminal, "Importing", () => PipelineImporter.Import(parsed.GetRequiredValue(pipeline), target, options));
                terminal.Say($"Wrote '{manifest.Name}' with {manifest.BlockCount} blocks to {target}.");
                terminal.Say($"Check it:  verify {SplitCommand.Quoted(target)}");
                terminal.Say($"Then run:  generate {OptionNames.Model} {SplitCommand.Quoted(target)}{Asking(manifest)}");
                return Task.CompletedTask;
            });
            return command;
        }

        private static string Asking(BlockModelManifest manifest) =>
            manifest.Text != null ? $" {OptionNames.Prompt} \"mossy cobblestone wall\""
            : string.Concat(manifest.Conditioning.Inputs.Select(input => $" {OptionNames.Condition} {input.Name}=FILE.npy"));
    }
}
