using System;
using System.CommandLine;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The command <c>inspect</c>: what a model is made of, where it runs and what its presets do.</summary>
    internal static class InspectCommand
    {
        /// <summary>Makes the command.</summary>
        public static Command Create(ModelArguments model)
        {
            var folder = new Argument<string?>("MODEL")
            {
                Description = "Folder of a block model (default: the embedded one).",
                Arity = ArgumentArity.ZeroOrOne,
            };
            var command = new Command("inspect", "Show a model's parts, tensors, provider and presets.");
            command.Add(folder);
            command.Add(model.Provider);
            CommandAction.Set(command, (terminal, parsed, _) =>
            {
                var options = new GenerateOptions
                {
                    ModelFolder = parsed.GetValue(folder) ?? EmbeddedModel.Folder,
                    Provider = model.ProviderOf(parsed),
                };
                Inspect(terminal, options);
                return Task.CompletedTask;
            });
            return command;
        }

        private static void Inspect(Terminal terminal, GenerateOptions options)
        {
            var catalog = PresetCatalog.Load(options.ModelFolder);
            using var loaded = BlockModel.Load(options.ModelFolder, options.ModelOptions);
            terminal.Show(ModelTables.Summary(loaded));
            terminal.Show(ModelTables.Parts(loaded));
            if (loaded.Manifest.Detail != null)
            {
                terminal.Show(DetailTable.Of(loaded, DetailTimes.Measure(loaded, TimeProvider.System)));
            }

            terminal.Show(ModelTables.Tensors(loaded.Manifest));
            terminal.Show(ModelTables.Presets(catalog));
        }
    }
}
